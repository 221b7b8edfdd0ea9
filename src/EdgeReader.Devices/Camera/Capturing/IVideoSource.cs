using OpenCvSharp;

namespace EdgeReader.Devices.Camera.Capturing;

/// <summary>
/// An open camera device, as a driver gives it: one thread opens it, reads it and disposes it, and
/// waits inside it for as long as the driver likes.
/// </summary>
internal interface IVideoSource : IDisposable
{
    /// <summary>Waits for the next picture; returning from here is the moment of capture.</summary>
    /// <returns>False if there is none, and will be none.</returns>
    bool Grab();

    /// <summary>Decodes the picture that was grabbed.</summary>
    /// <param name="pixels">Receives 8-bit BGR.</param>
    /// <returns>False if this picture is damaged; the next one may be whole.</returns>
    bool Retrieve(Mat pixels);
}
