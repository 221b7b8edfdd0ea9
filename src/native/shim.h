// What all parts of the shim share. A function here has the name, the parameters and the return
// type that the managed OpenCvSharp assembly imports; it does what the OpenCV function of that name
// does, and nothing else.
#pragma once

#include <cstddef>
#include <opencv2/core.hpp>

#define EXPORT extern "C" __attribute__((visibility("default")))

// 0: done, 1: OpenCV threw. Its message has reached the managed side by then (redirectError).
using Status = int;

using Input = cv::_InputArray;
using Output = cv::_OutputArray;

// Structures of the managed side, passed by value: plain ones, as the C calling convention differs
// for classes with constructors.
struct SizeOf { int width, height; };
struct PointOf { int x, y; };
struct Point2fOf { float x, y; };
struct RectOf { int x, y, width, height; };
struct ScalarOf { double value[4]; };

inline cv::Size of(SizeOf s) { return {s.width, s.height}; }
inline cv::Point of(PointOf p) { return {p.x, p.y}; }
inline cv::Point2f of(Point2fOf p) { return {p.x, p.y}; }
inline cv::Rect of(RectOf r) { return {r.x, r.y, r.width, r.height}; }
inline cv::Scalar of(ScalarOf s) { return {s.value[0], s.value[1], s.value[2], s.value[3]}; }

// An argument that may be left out.
inline const Input& optional(const Input* array) { return array ? *array : cv::noArray(); }
inline const Output& optional(const Output* array)
{
    return array ? *array : static_cast<const Output&>(cv::noArray());
}

// No exception may cross into managed code.
template <class Act>
Status guarded(Act act)
{
    try
    {
        act();
        return 0;
    }
    catch (...)
    {
        return 1;
    }
}
