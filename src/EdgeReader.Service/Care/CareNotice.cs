namespace EdgeReader.Service.Care;

/// <summary>What the reader has to tell about itself.</summary>
public enum CareNotice
{
    /// <summary>The battery is low: 20 %.</summary>
    BatteryLow,

    /// <summary>The battery is nearly empty: 10 %.</summary>
    BatteryVeryLow,

    /// <summary>The battery is empty and the reader switches off.</summary>
    BatteryEmpty,

    /// <summary>The fuel gauge is broken: nobody knows how full the battery is.</summary>
    BatteryUnknown,

    /// <summary>The power supply is too weak.</summary>
    WeakSupply,

    /// <summary>Too hot: it reads more slowly.</summary>
    TooHot,

    /// <summary>Far too hot: the camera is off until it has cooled.</summary>
    TooHotToSee,

    /// <summary>Cool again: it reads as ever.</summary>
    CoolAgain,

    /// <summary>Woken by a press, but the camera is not there yet.</summary>
    Waking,

    /// <summary>The camera that was off sees again.</summary>
    SeesAgain,
}
