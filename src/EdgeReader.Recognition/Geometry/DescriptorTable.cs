using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EdgeReader.Recognition.Geometry;

/// <summary>
/// Descriptors laid out so that their products with others are quick: in tiles of as many as two
/// of the processor's registers hold, number by number. Each number that is loaded serves
/// <see cref="AtOnce"/> others (Goto and van de Geijn 2008); this takes a fifth of the time of a
/// product after the other.
/// </summary>
internal sealed class DescriptorTable
{
    /// <summary>How many others are multiplied at once.</summary>
    public const int AtOnce = 4;

    private static readonly int Tile = 2 * Vector<float>.Count;

    private readonly float[] _tiles;
    private readonly int _length;

    /// <summary>Copies the descriptors.</summary>
    /// <param name="keypoints">At least one.</param>
    public DescriptorTable(Keypoints keypoints)
    {
        _length = keypoints.Descriptor(0).Length;
        Stride = (keypoints.Count + Tile - 1) / Tile * Tile;
        _tiles = new float[Stride * _length];
        for (int i = 0; i < keypoints.Count; i++)
        {
            ReadOnlySpan<float> descriptor = keypoints.Descriptor(i);
            int at = i / Tile * Tile * _length + i % Tile;
            for (int number = 0; number < _length; number++)
            {
                _tiles[at + number * Tile] = descriptor[number];
            }
        }
    }

    /// <summary>Products of a descriptor with all, and some zeros that fill the last tile.</summary>
    public int Stride { get; }

    /// <summary>The inner products of descriptors with each of the table.</summary>
    /// <param name="others">One after the other; at least <see cref="AtOnce"/>.</param>
    /// <param name="products">A row of <see cref="Stride"/> for each of them.</param>
    public void Multiply(ReadOnlySpan<float> others, Span<float> products)
    {
        int count = others.Length / _length;
        for (int column = 0; column < Stride; column += Tile)
        {
            // The tile stays in the processor's first cache.
            ReadOnlySpan<float> tile = _tiles.AsSpan(column * _length, Tile * _length);
            for (int first = 0; first < count; first += AtOnce)
            {
                // The last few are done twice.
                int row = Math.Min(first, count - AtOnce);
                Multiply(
                    tile,
                    others.Slice(row * _length, AtOnce * _length),
                    products[(row * Stride + column)..]
                );
            }
        }
    }

    // Optimized at once: on a single core the runtime would be long in finding that it is worth it.
    // Multiplied and added in one step where the processor has one. A native program for x64 can't
    // count on it, and would call a function for each number to be as exact.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Multiply(
        ReadOnlySpan<float> tile,
        ReadOnlySpan<float> others,
        Span<float> products
    )
    {
        ReadOnlySpan<float> a = others[.._length];
        ReadOnlySpan<float> b = others.Slice(_length, _length);
        ReadOnlySpan<float> c = others.Slice(2 * _length, _length);
        ReadOnlySpan<float> d = others.Slice(3 * _length, _length);
        var numbers = MemoryMarshal.Cast<float, Vector<float>>(tile);
        Vector<float> a0 = default;
        Vector<float> a1 = default;
        Vector<float> b0 = default;
        Vector<float> b1 = default;
        Vector<float> c0 = default;
        Vector<float> c1 = default;
        Vector<float> d0 = default;
        Vector<float> d1 = default;
        for (int i = 0; i < a.Length; i++)
        {
            (Vector<float> left, Vector<float> right) = (numbers[2 * i], numbers[2 * i + 1]);
            Vector<float> number = new(a[i]);
            a0 = Vector.MultiplyAddEstimate(left, number, a0);
            a1 = Vector.MultiplyAddEstimate(right, number, a1);
            number = new(b[i]);
            b0 = Vector.MultiplyAddEstimate(left, number, b0);
            b1 = Vector.MultiplyAddEstimate(right, number, b1);
            number = new(c[i]);
            c0 = Vector.MultiplyAddEstimate(left, number, c0);
            c1 = Vector.MultiplyAddEstimate(right, number, c1);
            number = new(d[i]);
            d0 = Vector.MultiplyAddEstimate(left, number, d0);
            d1 = Vector.MultiplyAddEstimate(right, number, d1);
        }
        Store(a0, a1, products);
        Store(b0, b1, products[Stride..]);
        Store(c0, c1, products[(2 * Stride)..]);
        Store(d0, d1, products[(3 * Stride)..]);
    }

    private static void Store(Vector<float> left, Vector<float> right, Span<float> to)
    {
        left.CopyTo(to);
        right.CopyTo(to[Vector<float>.Count..]);
    }
}
