// Drawing, and the geometry of polygons.
#include "shim.h"

#include <opencv2/imgproc.hpp>
#include <vector>

using Points = std::vector<cv::Point2f>;

static Points pointsOf(const cv::Point2f* first, int count) { return {first, first + count}; }

EXPORT Status imgproc_line(
    Output* image, PointOf from, PointOf to, ScalarOf color, int thickness, int type, int shift)
{
    return guarded([&] {
        cv::Mat pixels = image->getMat();
        cv::line(pixels, of(from), of(to), of(color), thickness, type, shift);
    });
}

EXPORT Status imgproc_rectangle_Mat_Rect(
    cv::Mat* image, RectOf rect, ScalarOf color, int thickness, int type, int shift)
{
    return guarded([&] {
        cv::rectangle(*image, of(rect), of(color), thickness, type, shift);
    });
}

EXPORT Status imgproc_ellipse1(
    Output* image, PointOf center, SizeOf axes, double angle, double from, double to,
    ScalarOf color, int thickness, int type, int shift)
{
    return guarded([&] {
        cv::Mat pixels = image->getMat();
        cv::ellipse(
            pixels, of(center), of(axes), angle, from, to, of(color), thickness, type, shift);
    });
}

EXPORT Status imgproc_circle(
    Output* image, PointOf center, int radius, ScalarOf color, int thickness, int type, int shift)
{
    return guarded([&] {
        cv::Mat pixels = image->getMat();
        cv::circle(pixels, of(center), radius, of(color), thickness, type, shift);
    });
}

EXPORT Status imgproc_putText(
    Output* image, const char* text, PointOf at, int font, double scale, ScalarOf color,
    int thickness, int type, int isFromBottom)
{
    return guarded([&] {
        cv::Mat pixels = image->getMat();
        cv::putText(
            pixels, text, of(at), font, scale, of(color), thickness, type, isFromBottom != 0);
    });
}

EXPORT Status imgproc_fillPoly_Mat(
    cv::Mat* image, const cv::Point** polygons, const int* counts, int polygonCount,
    ScalarOf color, int type, int shift, PointOf offset)
{
    return guarded([&] {
        cv::fillPoly(
            *image, polygons, counts, polygonCount, of(color), type, shift, of(offset));
    });
}

EXPORT Status imgproc_polylines_Mat(
    cv::Mat* image, const cv::Point** lines, const int* counts, int lineCount, int isClosed,
    ScalarOf color, int thickness, int type, int shift)
{
    return guarded([&] {
        cv::polylines(
            *image, lines, counts, lineCount, isClosed != 0, of(color), thickness, type, shift);
    });
}

EXPORT Status imgproc_boundingRect_Point2f(const cv::Point2f* points, int count, RectOf* rect)
{
    return guarded([&] {
        cv::Rect r = cv::boundingRect(pointsOf(points, count));
        *rect = {r.x, r.y, r.width, r.height};
    });
}

EXPORT Status imgproc_contourArea_Point2f(
    const cv::Point2f* points, int count, int isOriented, double* area)
{
    return guarded([&] { *area = cv::contourArea(pointsOf(points, count), isOriented != 0); });
}

EXPORT Status imgproc_isContourConvex_Point2f(const cv::Point2f* points, int count, int* isConvex)
{
    return guarded([&] { *isConvex = cv::isContourConvex(pointsOf(points, count)); });
}

EXPORT Status imgproc_intersectConvexConvex_Point2f(
    const cv::Point2f* a, int countOfA, const cv::Point2f* b, int countOfB, Points* both,
    int handlesNested, float* area)
{
    return guarded([&] {
        *area = cv::intersectConvexConvex(
            pointsOf(a, countOfA), pointsOf(b, countOfB), *both, handlesNested != 0);
    });
}
