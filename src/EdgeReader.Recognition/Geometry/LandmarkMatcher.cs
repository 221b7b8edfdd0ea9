using System.Buffers;
using System.Numerics.Tensors;
using OpenCvSharp;

namespace EdgeReader.Recognition.Geometry;

/// <summary>Pairs the keypoints of a picture with the landmarks of a face.</summary>
internal static class LandmarkMatcher
{
    /// <summary>
    /// A match counts where it is clearly nearer than the next landmark elsewhere on the face.
    /// Source: Lowe 2004.
    /// </summary>
    private const double MostOfSecond = 0.86;

    /// <summary>Landmarks nearer to each other than this, in millimetres, are one place.</summary>
    private const double SamePlace = 4;

    /// <summary>Beyond this distance of unit descriptors nothing looks alike.</summary>
    private const double Farthest = 0.85;

    /// <summary>Each keypoint's landmark, where there is a clear one.</summary>
    /// <param name="frame">The picture's keypoints.</param>
    /// <param name="face">The face.</param>
    public static List<LandmarkMatch> Match(Keypoints frame, LandmarkFace face)
    {
        List<LandmarkMatch> matches = [];
        if (frame.Count < DescriptorTable.AtOnce || face.Landmarks.Count < 2)
        {
            return matches;
        }
        // Of unit vectors: the larger the product, the nearer.
        DescriptorTable table = face.Table;
        float[] products = ArrayPool<float>.Shared.Rent(frame.Count * table.Stride);
        table.Multiply(frame.Descriptors, products);
        for (int i = 0; i < frame.Count; i++)
        {
            ReadOnlySpan<float> row = products.AsSpan(i * table.Stride, face.Landmarks.Count);
            if (Best(row, face.Landmarks) is { } landmark)
            {
                matches.Add(Of(frame, i, face, landmark, Distance(row[landmark])));
            }
        }
        ArrayPool<float>.Shared.Return(products);
        return matches;
    }

    private static int? Best(ReadOnlySpan<float> products, Keypoints landmarks)
    {
        int best = TensorPrimitives.IndexOfMax(products);
        double nearest = Distance(products[best]);
        if (nearest > Farthest)
        {
            return null;
        }
        // Whatever is nearer than this, elsewhere, makes it unclear.
        double clear = nearest / MostOfSecond;
        float limit = (float)(1 - clear * clear / 2);
        Point2f at = landmarks.Points[best];
        for (int i = 0; i < products.Length; i++)
        {
            if (products[i] > limit && at.DistanceTo(landmarks.Points[i]) > SamePlace)
            {
                return null;
            }
        }
        return best;
    }

    /// <summary>Of unit vectors, from their product.</summary>
    private static float Distance(float product) => MathF.Sqrt(Math.Max(0, 2 - 2 * product));

    private static LandmarkMatch Of(
        Keypoints frame,
        int keypoint,
        LandmarkFace face,
        int landmark,
        float distance
    )
    {
        float turn = frame.Angles[keypoint] - face.Landmarks.Angles[landmark];
        return new(
            keypoint,
            landmark,
            distance,
            frame.Points[keypoint],
            face.Landmarks.Points[landmark],
            frame.Scales[keypoint] / face.Landmarks.Scales[landmark],
            (turn + 720) % 360
        );
    }
}
