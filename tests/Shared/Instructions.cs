using System.Reflection;
using System.Reflection.Emit;

namespace EdgeReader.Tests;

/// <summary>Reads which members a method's instructions name.</summary>
internal static class Instructions
{
    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(c => c.Value);

    /// <summary>Methods and fields that a method names, each with the instruction.</summary>
    /// <param name="method">One with a body, or none is named.</param>
    public static IEnumerable<(OpCode Code, MemberInfo Member)> Of(MethodBase method)
    {
        byte[] body = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        Type[]? ofType = method.DeclaringType?.GetGenericArguments();
        Type[]? ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (int i = 0; i < body.Length; )
        {
            short value = body[i++];
            if (value == 0xFE)
            {
                value = unchecked((short)(0xFE00 | body[i++]));
            }
            OpCode code = Codes[value];
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineField)
            {
                int token = BitConverter.ToInt32(body, i);
                yield return (code, method.Module.ResolveMember(token, ofType, ofMethod)!);
            }
            i += Size(code.OperandType, body, i);
        }
    }

    /// <summary>Bytes of an instruction's operand (ECMA-335, III.1.9).</summary>
    private static int Size(OperandType type, byte[] body, int at) =>
        type switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI => 1,
            OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(body, at),
            _ => 4,
        };
}
