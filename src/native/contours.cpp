// Outlines of what is in a picture.
#include "shim.h"

#include <opencv2/imgproc.hpp>
#include <vector>

using Contour = std::vector<cv::Point>;

static Contour contourOf(const cv::Point* first, int count) { return {first, first + count}; }

EXPORT Status imgproc_findContours1_vector(
    Input* image, std::vector<Contour>* contours, std::vector<cv::Vec4i>* hierarchy, int mode,
    int method, PointOf offset)
{
    return guarded([&] {
        cv::findContours(*image, *contours, *hierarchy, mode, method, of(offset));
    });
}

EXPORT Status imgproc_drawContours_vector(
    Output* image, const cv::Point** contours, int contourCount, const int* counts, int which,
    ScalarOf color, int thickness, int type, const cv::Vec4i* hierarchy, int hierarchyCount,
    int deepest, PointOf offset)
{
    return guarded([&] {
        std::vector<Contour> all;
        for (int i = 0; i < contourCount; i++) all.push_back(contourOf(contours[i], counts[i]));
        std::vector<cv::Vec4i> tree;
        if (hierarchy) tree.assign(hierarchy, hierarchy + hierarchyCount);
        cv::Mat pixels = image->getMat();
        cv::drawContours(
            pixels, all, which, of(color), thickness, type, tree, deepest, of(offset));
    });
}

EXPORT Status imgproc_approxPolyDP_Point(
    const cv::Point* points, int count, Contour* approximation, double error, int isClosed)
{
    return guarded([&] {
        cv::approxPolyDP(contourOf(points, count), *approximation, error, isClosed != 0);
    });
}

EXPORT Status imgproc_arcLength_Point(
    const cv::Point* points, int count, int isClosed, double* length)
{
    return guarded([&] { *length = cv::arcLength(contourOf(points, count), isClosed != 0); });
}

EXPORT Status imgproc_contourArea_Point(
    const cv::Point* points, int count, int isOriented, double* area)
{
    return guarded([&] { *area = cv::contourArea(contourOf(points, count), isOriented != 0); });
}

EXPORT Status imgproc_convexHull_Point_ReturnsPoints(
    const cv::Point* points, int count, Contour* hull, int isClockwise)
{
    return guarded([&] {
        cv::convexHull(contourOf(points, count), *hull, isClockwise != 0, true);
    });
}

EXPORT Status imgproc_minAreaRect_Point(const cv::Point* points, int count, cv::RotatedRect* rect)
{
    return guarded([&] { *rect = cv::minAreaRect(contourOf(points, count)); });
}

EXPORT Status imgproc_pointPolygonTest_Point2f(
    const cv::Point2f* polygon, int count, Point2fOf point, int isMeasured, double* inside)
{
    return guarded([&] {
        std::vector<cv::Point2f> all(polygon, polygon + count);
        *inside = cv::pointPolygonTest(all, of(point), isMeasured != 0);
    });
}
