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

/// <summary>How a notice is felt.</summary>
public enum CareSignal
{
    /// <summary>Not at all: it is good news, or it follows another.</summary>
    None,

    /// <summary>The battery's signal.</summary>
    Battery,

    /// <summary>The signal of a fault.</summary>
    Fault,

    /// <summary>A short pulse that answers a press.</summary>
    Heard,
}

/// <summary>What goes with a notice.</summary>
public static class CareNotices
{
    /// <summary>The signal that is felt with it.</summary>
    public static CareSignal SignalOf(this CareNotice notice) =>
        notice switch
        {
            CareNotice.BatteryLow or CareNotice.BatteryVeryLow or CareNotice.BatteryEmpty =>
                CareSignal.Battery,
            CareNotice.BatteryUnknown
            or CareNotice.WeakSupply
            or CareNotice.TooHot
            or CareNotice.TooHotToSee => CareSignal.Fault,
            CareNotice.Waking => CareSignal.Heard,
            _ => CareSignal.None,
        };
}
