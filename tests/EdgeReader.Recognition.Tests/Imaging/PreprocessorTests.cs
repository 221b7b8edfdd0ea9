using EdgeReader.Recognition.Imaging;
using FsCheck;
using FsCheck.Fluent;
using OpenCvSharp;

namespace EdgeReader.Recognition.Tests.Imaging;

public class PreprocessorTests
{
    private static readonly InputSpecification Input = InputSpecification.EfficientNetLite0;

    [Fact]
    public void Prepare_OneColour_FillsThePlanesInRgbOrder()
    {
        float[] nchw = Prepare(new Mat(480, 640, MatType.CV_8UC3, new Scalar(10, 127, 255)));
        int plane = Input.Size * Input.Size;
        Assert.All(nchw[..plane], v => Assert.Equal(1f, v)); // red 255
        Assert.All(nchw[plane..(2 * plane)], v => Assert.Equal(0f, v)); // green 127
        Assert.All(nchw[(2 * plane)..], v => Assert.Equal((10 - 127) / 128f, v)); // blue 10
    }

    [Fact]
    public void Prepare_PictureOfTheInputsSize_IsNotResampled()
    {
        Mat picture = Noise(224, 224, seed: 3);
        float[] nchw = Prepare(picture.Clone());
        Vec3b pixel = picture.At<Vec3b>(100, 37);
        Assert.Equal((pixel.Item2 - 127) / 128f, nchw[100 * 224 + 37]);
        Assert.Equal((pixel.Item0 - 127) / 128f, nchw[2 * 224 * 224 + 100 * 224 + 37]);
    }

    [Fact]
    public void Prepare_WholePictureIsSeen_NothingIsCutAway()
    {
        // A white stripe at the far left of a wide picture arrives at the left of the input.
        Mat wide = new(100, 1000, MatType.CV_8UC3, Scalar.Black);
        wide[new Rect(0, 0, 50, 100)].SetTo(Scalar.White);
        float[] nchw = Prepare(wide);
        Assert.Equal(1f, nchw[0]);
        Assert.Equal((0 - 127) / 128f, nchw[223]);
    }

    [Fact]
    public void Prepare_AnySize_StaysInRangeAndIsRepeatable()
    {
        Prop.ForAll(
                Gen.Choose(1, 1200).Two().ToArbitrary(),
                size =>
                {
                    using Mat picture = Noise(size.Item1, size.Item2, seed: size.Item1);
                    float[] first = Prepare(picture.Clone());
                    return first.All(v => v is >= -127 / 128f and <= 1f)
                        && first.AsSpan().SequenceEqual(Prepare(picture.Clone()));
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    [Fact]
    public void Prepare_PartOfAPicture_IsAsItsCopy()
    {
        using Mat whole = Noise(400, 500, seed: 9);
        using Mat part = whole[new Rect(13, 7, 300, 300)];
        using Preprocessor preprocessor = new(Input);
        float[] direct = new float[Input.Length];
        preprocessor.Prepare(part, direct);
        Assert.Equal(Prepare(part.Clone()), direct);
    }

    [Theory]
    [InlineData(MatTypeName.Grey)]
    [InlineData(MatTypeName.Float)]
    public void Prepare_OtherThanBgr_IsRefused(MatTypeName type)
    {
        using Preprocessor preprocessor = new(Input);
        using Mat wrong = new(
            10,
            10,
            type == MatTypeName.Grey ? MatType.CV_8UC1 : MatType.CV_32FC3
        );
        Assert.Throws<ArgumentException>(() =>
            preprocessor.Prepare(wrong, new float[Input.Length])
        );
    }

    public enum MatTypeName
    {
        Grey,
        Float,
    }

    private static float[] Prepare(Mat picture)
    {
        using (picture)
        {
            using Preprocessor preprocessor = new(Input);
            float[] nchw = new float[Input.Length];
            preprocessor.Prepare(picture, nchw);
            return nchw;
        }
    }

    private static Mat Noise(int rows, int columns, int seed)
    {
        byte[] bytes = new byte[rows * columns * 3];
        new Random(seed).NextBytes(bytes);
        Mat picture = new(rows, columns, MatType.CV_8UC3);
        picture.SetArray(
            System.Runtime.InteropServices.MemoryMarshal.Cast<byte, Vec3b>(bytes).ToArray()
        );
        return picture;
    }
}
