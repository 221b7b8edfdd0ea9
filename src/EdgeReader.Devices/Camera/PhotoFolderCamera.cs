using EdgeReader.Recognition;
using EdgeReader.Recognition.Imaging;
using OpenCvSharp;

namespace EdgeReader.Devices.Camera;

/// <summary>
/// A simulated camera that shows the photographs of a folder, by their names, each for a while.
/// What can't be read is passed over with a note.
/// </summary>
/// <param name="options">Which folder, how long each, at which rate, whether it repeats.</param>
/// <param name="playback">Plays them.</param>
/// <param name="notes">Where the notes go; stays the caller's.</param>
public sealed class PhotoFolderCamera(CameraOptions options, Playback playback, TextWriter notes)
    : ICamera
{
    private readonly Notes _notes = new(notes);
    private Mat? _shown;

    /// <inheritdoc/>
    public IAsyncEnumerable<Frame> ReadFramesAsync(CancellationToken stopping) =>
        playback.PlayAsync(Shots(), stopping);

    /// <inheritdoc/>
    public void Dispose() => playback.Close(() => _shown?.Dispose());

    private IEnumerable<Shot> Shots()
    {
        TimeSpan interval = TimeSpan.FromSeconds(1 / options.PhotoFramesASecond);
        int each = (int)Math.Max(1, Math.Round(options.PhotoSeconds * options.PhotoFramesASecond));
        long number = 0;
        long before;
        do
        {
            before = number;
            foreach (string file in PhotographFolder.Find(options.PhotosFolder))
            {
                if (!PictureFile.TryRead(file, out Mat? picture, out string? problem))
                {
                    _notes.Say($"{file} is passed over: {problem}.");
                    continue;
                }
                Mat shown = _shown = FittedPicture.Fit(picture, options);
                for (int i = 0; i < each; i++)
                {
                    yield return new(interval * number++, shown.Clone);
                }
                shown.Dispose();
            }
            if (number == before)
            {
                throw new ReaderException(
                    $"None of the photographs in {options.PhotosFolder} can be read: put others "
                        + "there."
                );
            }
        } while (options.Repeat);
    }
}
