// Filters, warps and colours.
#include "shim.h"

#include <opencv2/imgproc.hpp>

EXPORT Status imgproc_resize(Input* from, Output* to, SizeOf size, double x, double y, int method)
{
    return guarded([&] { cv::resize(*from, *to, of(size), x, y, method); });
}

EXPORT Status imgproc_cvtColor(Input* from, Output* to, int code, int channels)
{
    return guarded([&] { cv::cvtColor(*from, *to, code, channels); });
}

EXPORT Status imgproc_threshold(
    Input* from, Output* to, double at, double most, int type, double* used)
{
    return guarded([&] { *used = cv::threshold(*from, *to, at, most, type); });
}

EXPORT Status imgproc_blur(Input* from, Output* to, SizeOf size, PointOf anchor, int border)
{
    return guarded([&] { cv::blur(*from, *to, of(size), of(anchor), border); });
}

EXPORT Status imgproc_GaussianBlur(
    Input* from, Output* to, SizeOf size, double sigmaX, double sigmaY, int border)
{
    return guarded([&] { cv::GaussianBlur(*from, *to, of(size), sigmaX, sigmaY, border); });
}

EXPORT Status imgproc_filter2D(
    Input* from, Output* to, int depth, Input* kernel, PointOf anchor, double offset, int border)
{
    return guarded([&] { cv::filter2D(*from, *to, depth, *kernel, of(anchor), offset, border); });
}

EXPORT Status imgproc_remap(
    Input* from, Output* to, Input* x, Input* y, int method, int border, ScalarOf outside)
{
    return guarded([&] { cv::remap(*from, *to, *x, *y, method, border, of(outside)); });
}

EXPORT Status imgproc_warpPerspective_MisInputArray(
    Input* from, Output* to, Input* matrix, SizeOf size, int flags, int border, ScalarOf outside)
{
    return guarded([&] {
        cv::warpPerspective(*from, *to, *matrix, of(size), flags, border, of(outside));
    });
}

EXPORT Status imgproc_getPerspectiveTransform1(
    const cv::Point2f* from, const cv::Point2f* to, cv::Mat** made)
{
    return guarded([&] { *made = new cv::Mat(cv::getPerspectiveTransform(from, to)); });
}

EXPORT Status imgproc_warpAffine(
    Input* from, Output* to, Input* matrix, SizeOf size, int flags, int border, ScalarOf outside)
{
    return guarded([&] {
        cv::warpAffine(*from, *to, *matrix, of(size), flags, border, of(outside));
    });
}

EXPORT Status imgproc_getRotationMatrix2D(
    Point2fOf center, double angle, double scale, cv::Mat** made)
{
    return guarded([&] { *made = new cv::Mat(cv::getRotationMatrix2D(of(center), angle, scale)); });
}

EXPORT Status imgproc_medianBlur(Input* from, Output* to, int size)
{
    return guarded([&] { cv::medianBlur(*from, *to, size); });
}

EXPORT Status imgproc_getStructuringElement(
    int shape, SizeOf size, PointOf anchor, cv::Mat** made)
{
    return guarded([&] {
        *made = new cv::Mat(cv::getStructuringElement(shape, of(size), of(anchor)));
    });
}

EXPORT Status imgproc_morphologyEx(
    Input* from, Output* to, int operation, Input* kernel, PointOf anchor, int iterations,
    int border, ScalarOf outside)
{
    return guarded([&] {
        cv::morphologyEx(
            *from, *to, operation, optional(kernel), of(anchor), iterations, border, of(outside));
    });
}

EXPORT Status imgproc_matchTemplate(Input* image, Input* part, Output* to, int method, Input* mask)
{
    return guarded([&] { cv::matchTemplate(*image, *part, *to, method, optional(mask)); });
}
