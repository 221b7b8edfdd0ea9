using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.InteropServices;

namespace EdgeReader.Tests;

/// <summary>
/// The functions of a native library that code can reach through a managed one: all methods that
/// ours call in it are followed, and of virtual ones those of every class that is made on the way.
/// </summary>
/// <param name="managed">The managed library.</param>
/// <param name="library">Name of the native one, as its imports have it.</param>
internal sealed class EntryPoints(Assembly managed, string library)
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly
        | BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static;

    private readonly SortedSet<string> _found = [];
    private readonly HashSet<MethodBase> _seen = [];
    private readonly Queue<MethodBase> _todo = new();
    private readonly HashSet<Type> _made = [];
    private readonly HashSet<MethodInfo> _virtual = [];

    /// <summary>What is reached from all methods of assemblies.</summary>
    public IReadOnlySet<string> From(IEnumerable<Assembly> assemblies)
    {
        foreach (Type type in assemblies.SelectMany(a => a.GetTypes()))
        {
            foreach (MethodBase method in type.GetMethods(Declared))
            {
                Reach(method);
            }
            foreach (ConstructorInfo constructor in type.GetConstructors(Declared))
            {
                Reach(constructor);
            }
        }
        while (_todo.TryDequeue(out MethodBase? method))
        {
            Follow(method);
        }
        return _found;
    }

    private void Follow(MethodBase method)
    {
        foreach ((OpCode code, MemberInfo member) in Instructions.Of(method))
        {
            if (member.DeclaringType is not { } type || type.Assembly != managed)
            {
                continue;
            }
            if (code == OpCodes.Newobj)
            {
                Make(Open(type));
            }
            if (member is MethodBase called)
            {
                Reach(called);
                if (called is MethodInfo { IsVirtual: true } slot)
                {
                    Override(Open(slot));
                }
            }
            Reach(Open(type).TypeInitializer);
        }
    }

    private void Reach(MethodBase? method)
    {
        if (method is null || !_seen.Add(method = Open(method)))
        {
            return;
        }
        // An entry point may be named in an attribute that the compiler turned into a flag.
        if (method.GetCustomAttribute<DllImportAttribute>() is { } import)
        {
            if (import.Value == library)
            {
                _found.Add(import.EntryPoint ?? method.Name);
            }
            return;
        }
        _todo.Enqueue(method);
    }

    /// <summary>A class is made: what is virtual in it may be called from now on.</summary>
    private void Make(Type type)
    {
        if (!_made.Add(type))
        {
            return;
        }
        foreach (MethodInfo slot in _virtual.ToArray())
        {
            ReachIn(type, slot);
        }
        // Whoever makes it may leave it to the garbage collector, or to "using".
        for (Type? t = type; t?.Assembly == managed; t = t.BaseType)
        {
            Reach(Open(t).GetMethod("Finalize", Declared));
            foreach (MethodInfo dispose in Open(t).GetMethods(Declared))
            {
                if (dispose.Name == nameof(IDisposable.Dispose))
                {
                    Reach(dispose);
                }
            }
        }
    }

    private void Override(MethodInfo slot)
    {
        if (_virtual.Add(slot.GetBaseDefinition()))
        {
            foreach (Type type in _made.ToArray())
            {
                ReachIn(type, slot.GetBaseDefinition());
            }
        }
    }

    private void ReachIn(Type type, MethodInfo slot)
    {
        for (Type? t = type; t is not null && t.Assembly == managed; t = t.BaseType)
        {
            foreach (MethodInfo method in Open(t).GetMethods(Declared))
            {
                if (method.IsVirtual && method.Name == slot.Name)
                {
                    Reach(method);
                }
            }
        }
    }

    private static Type Open(Type type) =>
        type is { IsGenericType: true, IsGenericTypeDefinition: false }
            ? type.GetGenericTypeDefinition()
            : type;

    private static T Open<T>(T method)
        where T : MethodBase
    {
        MethodBase open = method;
        if (open.DeclaringType is { IsGenericType: true, IsGenericTypeDefinition: false } type)
        {
            open = Open(type)
                .GetMembers(Declared)
                .OfType<MethodBase>()
                .First(m => m.MetadataToken == method.MetadataToken);
        }
        return open is MethodInfo { IsGenericMethod: true, IsGenericMethodDefinition: false } m2
            ? (T)(MethodBase)m2.GetGenericMethodDefinition()
            : (T)open;
    }
}
