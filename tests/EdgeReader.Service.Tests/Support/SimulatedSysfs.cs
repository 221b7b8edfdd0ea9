namespace EdgeReader.Service.Tests.Support;

/// <summary>
/// The files of a Pi 4's PWM controller below a folder that stands for /sys/class; the channel is
/// exported already, as nobody here makes its files when it is asked for.
/// </summary>
internal sealed class SimulatedSysfs
{
    private readonly string _chip;
    private readonly string _channel;

    public SimulatedSysfs(string folder, int channel = 0)
    {
        Folder = folder;
        _chip = Path.Combine(Pwm, "pwmchip0");
        _channel = $"pwm{channel}";
        Directory.CreateDirectory(Path.Combine(_chip, _channel));
        File.CreateSymbolicLink(Path.Combine(_chip, "device"), "../../../fe20c000.pwm");
        File.WriteAllText(Path.Combine(_chip, "npwm"), "2\n");
        File.WriteAllText(Path.Combine(_chip, "unexport"), "");
        foreach (string file in new[] { "period", "duty_cycle", "enable" })
        {
            File.WriteAllText(Path.Combine(_chip, _channel, file), "0\n");
        }
    }

    /// <summary>What stands for /sys/class.</summary>
    public string Folder { get; }

    /// <summary>What stands for /sys/class/pwm.</summary>
    public string Pwm => Path.Combine(Folder, "pwm");

    public string Enable
    {
        get => Read(_channel, "enable");
        set => File.WriteAllText(Path.Combine(_chip, _channel, "enable"), value);
    }

    /// <summary>Duty cycle over period, as the kernel was told them.</summary>
    public double Strength =>
        double.Parse(Read(_channel, "duty_cycle")) / double.Parse(Read(_channel, "period"));

    public string Unexported => Read("unexport");

    private string Read(params string[] parts) =>
        File.ReadAllText(Path.Combine([_chip, .. parts])).Trim();
}
