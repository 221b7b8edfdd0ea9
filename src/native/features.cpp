// Landmarks, and what maps one set of points onto another.
#include "shim.h"

#include <opencv2/calib3d.hpp>
#include <opencv2/features2d.hpp>
#include <vector>

// Kept as the base class, which is all that is asked of it.
using Detector = cv::Ptr<cv::Feature2D>;

EXPORT Status features2d_SIFT_create(
    int features, int layers, double contrast, double edge, double sigma, Detector** made)
{
    return guarded([&] {
        *made = new Detector(cv::SIFT::create(features, layers, contrast, edge, sigma));
    });
}

EXPORT Status features2d_ORB_create(
    int features, float scale, int levels, int edge, int firstLevel, int points, int score,
    int patch, int threshold, Detector** made)
{
    return guarded([&] {
        *made = new Detector(cv::ORB::create(
            features, scale, levels, edge, firstLevel, points,
            static_cast<cv::ORB::ScoreType>(score), patch, threshold));
    });
}

EXPORT Status features2d_AKAZE_create(
    int type, int size, int channels, float threshold, int octaves, int layers, int diffusivity,
    Detector** made)
{
    return guarded([&] {
        *made = new Detector(cv::AKAZE::create(
            static_cast<cv::AKAZE::DescriptorType>(type), size, channels, threshold, octaves,
            layers, static_cast<cv::KAZE::DiffusivityType>(diffusivity)));
    });
}

static Status release(Detector* detector)
{
    return guarded([&] { delete detector; });
}

EXPORT Status features2d_Ptr_SIFT_delete(Detector* detector) { return release(detector); }
EXPORT Status features2d_Ptr_ORB_delete(Detector* detector) { return release(detector); }
EXPORT Status features2d_Ptr_AKAZE_delete(Detector* detector) { return release(detector); }

EXPORT Status features2d_Ptr_Feature2D_get(Detector* detector, cv::Feature2D** inner)
{
    return guarded([&] { *inner = detector->get(); });
}

EXPORT Status features2d_Feature2D_detectAndCompute(
    cv::Feature2D* detector, Input* image, Input* mask, std::vector<cv::KeyPoint>* found,
    Output* descriptors, int usesGiven)
{
    return guarded([&] {
        detector->detectAndCompute(
            *image, optional(mask), *found, optional(descriptors), usesGiven != 0);
    });
}

EXPORT Status features2d_BFMatcher_new(int norm, int isCrossChecked, cv::DescriptorMatcher** made)
{
    return guarded([&] { *made = new cv::BFMatcher(norm, isCrossChecked != 0); });
}

EXPORT Status features2d_BFMatcher_delete(cv::DescriptorMatcher* matcher)
{
    return guarded([&] { delete matcher; });
}

EXPORT Status features2d_DescriptorMatcher_knnMatch1(
    cv::DescriptorMatcher* matcher, cv::Mat* query, cv::Mat* train,
    std::vector<std::vector<cv::DMatch>>* matches, int count, cv::Mat* mask, int isCompact)
{
    return guarded([&] {
        matcher->knnMatch(
            *query, *train, *matches, count, mask ? *mask : cv::Mat(), isCompact != 0);
    });
}

EXPORT Status calib3d_findHomography_vector(
    const cv::Point2d* from, int fromCount, const cv::Point2d* to, int toCount, int method,
    double threshold, Output* inliers, int iterations, double confidence, cv::Mat** made)
{
    return guarded([&] {
        std::vector<cv::Point2d> a(from, from + fromCount), b(to, to + toCount);
        *made = new cv::Mat(cv::findHomography(
            a, b, method, threshold, optional(inliers), iterations, confidence));
    });
}

EXPORT Status calib3d_estimateAffine2D(
    Input* from, Input* to, Output* inliers, int method, double threshold, size_t iterations,
    double confidence, size_t refinements, cv::Mat** made)
{
    return guarded([&] {
        *made = new cv::Mat(cv::estimateAffine2D(
            *from, *to, optional(inliers), method, threshold, iterations, confidence,
            refinements));
    });
}
