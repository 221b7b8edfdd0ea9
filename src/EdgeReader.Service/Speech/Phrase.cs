namespace EdgeReader.Service.Speech;

/// <summary>
/// The fixed phrases, besides values, reasons and numbers: each says when it is said. Their texts
/// stand in <c>models/speech/LANGUAGE.json</c>, keyed in camelCase.
/// </summary>
public enum Phrase
{
    /// <summary>At the first start, before anything else.</summary>
    Welcome,

    /// <summary>At the first start, in each language after the other, until one is kept.</summary>
    ChooseLanguage,

    /// <summary>At the first start: what the main button does.</summary>
    ExplainMain,

    /// <summary>At the first start: what the plus button does.</summary>
    ExplainPlus,

    /// <summary>At the first start: what the minus button does.</summary>
    ExplainMinus,

    /// <summary>At the first start: what plus and minus together do.</summary>
    ExplainBoth,

    /// <summary>At the first start: what the reader can't tell.</summary>
    NotGenuine,

    /// <summary>When it has started and sees its first picture.</summary>
    Ready,

    /// <summary>When it is switched off.</summary>
    Goodbye,

    /// <summary>Asked to say again, or for the last values, before any was read.</summary>
    NothingYet,

    /// <summary>Before the last values, the newest first.</summary>
    LastValues,

    /// <summary>Before the count of notes and the sum.</summary>
    Total,

    /// <summary>After an amount.</summary>
    Rupees,

    /// <summary>After a count of one.</summary>
    Note,

    /// <summary>After any other count.</summary>
    Notes,

    /// <summary>After a number of thousands from two on; 1,000 has a clip of its own.</summary>
    Thousand,

    /// <summary>After a number of lakhs from two on; 1,00,000 has a clip of its own.</summary>
    Lakh,

    /// <summary>Asked for the total of nothing.</summary>
    NothingCounted,

    /// <summary>Before the counted notes, read aloud one by one.</summary>
    Counted,

    /// <summary>When the total is set to nothing.</summary>
    NewCount,

    /// <summary>Before the value that was taken off the total.</summary>
    Undone,

    /// <summary>Asked to take off a note where none is counted.</summary>
    NothingToUndo,

    /// <summary>When counting is turned on.</summary>
    CountingOn,

    /// <summary>When counting is turned off.</summary>
    CountingOff,

    /// <summary>At a start, when the end of the kept count could not be read.</summary>
    CountDamaged,

    /// <summary>After a value that the count can't hold any more.</summary>
    CountFull,

    /// <summary>When the last answer is marked as wrong.</summary>
    MarkedWrong,

    /// <summary>Asked to mark an answer where there is none.</summary>
    NothingToMark,

    /// <summary>When the settings are entered.</summary>
    Settings,

    /// <summary>When the settings are left.</summary>
    SettingsLeft,

    /// <summary>The setting of the language, before <see cref="LanguageName"/>.</summary>
    Language,

    /// <summary>The language's own name.</summary>
    LanguageName,

    /// <summary>The setting of the volume, before a number and <see cref="Percent"/>.</summary>
    Volume,

    /// <summary>The setting of the speed, before one of the three below.</summary>
    Speed,

    /// <summary>A speed.</summary>
    Slow,

    /// <summary>A speed, the one that the clips are made at.</summary>
    Normal,

    /// <summary>A speed.</summary>
    Fast,

    /// <summary>The setting of how answers are given, before one of the three below.</summary>
    Output,

    /// <summary>Answers are said and felt.</summary>
    SpeechAndVibration,

    /// <summary>Answers are said only.</summary>
    SpeechOnly,

    /// <summary>Answers are felt only.</summary>
    VibrationOnly,

    /// <summary>The setting of counting, before <see cref="On"/> or <see cref="Off"/>.</summary>
    Counting,

    /// <summary>A setting's state.</summary>
    On,

    /// <summary>A setting's state.</summary>
    Off,

    /// <summary>The entry of the settings that leads to practice.</summary>
    Practice,

    /// <summary>When practice begins.</summary>
    PracticeBegins,

    /// <summary>When practice ends.</summary>
    PracticeEnds,

    /// <summary>In practice, between a value and its pulses.</summary>
    FeelsLike,

    /// <summary>In practice, after pulses whose value is asked for.</summary>
    Quiz,

    /// <summary>In practice, after a right guess.</summary>
    Right,

    /// <summary>In practice, after a wrong guess, before the value that it was.</summary>
    Wrong,

    /// <summary>Before the battery's charge and <see cref="Percent"/>.</summary>
    Battery,

    /// <summary>After a number.</summary>
    Percent,

    /// <summary>Asked for the battery where no gauge answers.</summary>
    BatteryUnknown,

    /// <summary>At 20 percent.</summary>
    BatteryLow,

    /// <summary>At 10 percent.</summary>
    BatteryVeryLow,

    /// <summary>Before it switches itself off to save the memory card.</summary>
    BatteryEmpty,

    /// <summary>When the supply's voltage falls too low.</summary>
    WeakSupply,

    /// <summary>When it gets so hot that it reads more slowly.</summary>
    TooHot,

    /// <summary>When the camera is switched off until the reader has cooled.</summary>
    TooHotToSee,

    /// <summary>When it has cooled down and reads as fast as before.</summary>
    CoolAgain,

    /// <summary>When the camera gives no pictures any more.</summary>
    CameraGone,

    /// <summary>When the camera gives the same picture again and again.</summary>
    CameraFrozen,

    /// <summary>When the camera gives black pictures.</summary>
    CameraBlack,

    /// <summary>When the camera gives pictures again.</summary>
    CameraBack,

    /// <summary>When the loudspeaker was gone and is found again.</summary>
    SoundBack,

    /// <summary>When the vibration motor can't be driven.</summary>
    MotorFault,

    /// <summary>When a button stays down.</summary>
    ButtonStuck,

    /// <summary>At a start, when the kept settings could not be read.</summary>
    SettingsDamaged,

    /// <summary>When settings or count can't be kept.</summary>
    DiskFull,

    /// <summary>At a start, when a new model was installed.</summary>
    ModelInstalled,

    /// <summary>At a start, when a new model can't be used and the one before it is.</summary>
    ModelRefused,

    /// <summary>At a start after an end that nobody asked for.</summary>
    Restarted,

    /// <summary>Before it ends because of a fault.</summary>
    CannotGoOn,

    /// <summary>When the self-test begins.</summary>
    DoctorBegins,

    /// <summary>Self-test: before what is said of the camera.</summary>
    DoctorCamera,

    /// <summary>Self-test: before what is said of the light.</summary>
    DoctorLight,

    /// <summary>Self-test: before what is said of the loudspeaker.</summary>
    DoctorSpeaker,

    /// <summary>Self-test: before what is said of the vibration motor.</summary>
    DoctorMotor,

    /// <summary>Self-test: before what is said of the buttons.</summary>
    DoctorButtons,

    /// <summary>Self-test: before what is said of the battery's gauge.</summary>
    DoctorGauge,

    /// <summary>Self-test: before what is said of the model.</summary>
    DoctorModel,

    /// <summary>Self-test: before what is said of the clips.</summary>
    DoctorClips,

    /// <summary>Self-test: before what is said of the memory card.</summary>
    DoctorDisk,

    /// <summary>Self-test: before what is said of the clock.</summary>
    DoctorClock,

    /// <summary>Self-test: before what is said of the temperature.</summary>
    DoctorTemperature,

    /// <summary>Self-test: a part is well.</summary>
    Works,

    /// <summary>Self-test: a part is there and fails.</summary>
    Fails,

    /// <summary>Self-test: a part is not there.</summary>
    IsMissing,

    /// <summary>Self-test: asks for a press of each button.</summary>
    PressEach,

    /// <summary>Self-test: at its end, when every part is well.</summary>
    AllWell,

    /// <summary>Self-test: at its end, when a part is not.</summary>
    SeeScreen,
}
