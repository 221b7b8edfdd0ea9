using EdgeReader.Devices.Wiring;
using EdgeReader.Hardware.Assembly;
using EdgeReader.Hardware.Schematic;
using EdgeReader.Recognition;

namespace EdgeReader.Hardware.Tests.Assembly;

public class AssemblyPlanTests
{
    private static readonly Netlist Bench = Files.Netlist("bench");

    [Theory]
    [InlineData(Build.Full, "edgereader")]
    [InlineData(Build.Bench, "bench")]
    public void WhoFollowsThePlan_BuildsTheSchematic(Build build, string schematic) =>
        Assert.Empty(PlanConflicts.In(Plan(build), Files.Netlist(schematic)));

    [Fact]
    public void LegInTheWrongStrip_IsTold()
    {
        AssemblyPlan plan = WithLegs(leg =>
            leg.Terminal == "Q1.2" ? leg with { Strip = "12 left", Hole = "d" } : leg
        );
        Assert.Equal(
            [
                "D1.2, M1.2, Q1.1, Q1.2 are connected, and in the schematic they are Net-(D1-A) and Net-(Q1-B).",
                "Net-(Q1-B) is in pieces: D1.2, M1.2, Q1.1, Q1.2; R1.2, R2.2.",
            ],
            PlanConflicts.In(plan, Bench)
        );
    }

    [Fact]
    public void WireToTheWrongPin_IsTold()
    {
        AssemblyPlan plan = Plan(Build.Bench);
        plan = plan with
        {
            Wires =
            [
                .. plan.Wires.Select(wire =>
                    wire.From == "A1.13" ? wire with { From = "A1.15" } : wire
                ),
            ],
        };
        Assert.Equal(
            [
                "A1.15 is connected, and free in the schematic.",
                "MOTOR is in pieces: A1.13; A1.15, R1.1.",
            ],
            PlanConflicts.In(plan, Bench)
        );
    }

    [Theory]
    [InlineData("R1.2", "13 left", "e", "used 2 times")]
    [InlineData("R1.2", "13 left", "f", "no place 13 left/f")]
    [InlineData("R1.2", "31 left", "c", "no place 31 left/c")]
    [InlineData("R1.2", "15 left", "c", "R1 spans 5.1 mm")]
    [InlineData("R1.2", "3 left", "c", "An unused leg of SW1 is not alone in strip 3 left")]
    public void LegThatCannotBeThere_IsTold(string pin, string strip, string hole, string told) =>
        Assert.Contains(
            PlanConflicts.In(
                WithLegs(leg =>
                    leg.Terminal == pin ? leg with { Strip = strip, Hole = hole } : leg
                ),
                Bench
            ),
            sentence => sentence.Contains(told)
        );

    [Fact]
    public void EndThatIsNothing_IsTold()
    {
        AssemblyPlan plan = Plan(Build.Bench);
        plan = plan with { Wires = [.. plan.Wires, new("motor", "here", "board 5", 50)] };
        Assert.Equal(
            [
                "here is neither a part's pin nor a place on the board.",
                "board 5 is neither a part's pin nor a place on the board.",
            ],
            PlanConflicts.In(plan, Bench)
        );
    }

    [Fact]
    public void Steps_TellFingersWhere()
    {
        PlanSteps steps = new(Plan(Build.Full), Files.Netlist("edgereader"));
        Assert.Contains(
            "D1, the small glass diode: the cathode, the end with the ring in strip 1, hole 3; "
                + "the anode in strip 5, hole 3.",
            steps.Parts()
        );
        Assert.Contains(
            "90 millimetres, from header pin 13, the seventh on the inner row to strip 2, hole 1, of the board.",
            steps.Wires("driver")
        );
        Assert.Contains(
            "120 millimetres, from header pin 11, the sixth on the inner row to a leg of the main button.",
            steps.Wires("buttons")
        );
    }

    [Fact]
    public void FolderWithoutAPlan_IsASentence() =>
        Assert.Throws<ReaderException>(() => AssemblyPlan.Read("/nowhere", Build.Full));

    private static AssemblyPlan Plan(Build build) =>
        AssemblyPlan.Read(Files.InHardware("assembly"), build);

    private static AssemblyPlan WithLegs(Func<Leg, Leg> change)
    {
        AssemblyPlan plan = Plan(Build.Bench);
        return plan with { Legs = [.. plan.Legs.Select(change)] };
    }
}
