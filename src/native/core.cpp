// Arithmetic of arrays, and what concerns the library itself.
#include "shim.h"

#include <opencv2/core/utils/logger.hpp>
#include <cstdio>
#include <string>

// The managed side hears of every error through this, with its message.
EXPORT cv::ErrorCallback redirectError(cv::ErrorCallback callback, void* user, void** previous)
{
    return cv::redirectError(callback, user, previous);
}

EXPORT Status core_getBuildInformation(std::string* text)
{
    return guarded([&] { *text = cv::getBuildInformation(); });
}

EXPORT Status core_getVersionString(char* text, int room)
{
    return guarded([&] {
        std::snprintf(text, static_cast<size_t>(room), "%s", cv::getVersionString().c_str());
    });
}

EXPORT Status core_logger_setLogLevel(int level, int* previous)
{
    using cv::utils::logging::LogLevel;
    return guarded([&] {
        *previous = cv::utils::logging::setLogLevel(static_cast<LogLevel>(level));
    });
}

EXPORT Status core_add(Input* a, Input* b, Output* to, Input* mask, int depth)
{
    return guarded([&] { cv::add(*a, *b, *to, optional(mask), depth); });
}

EXPORT Status core_subtract_InputArray2(Input* a, Input* b, Output* to, Input* mask, int depth)
{
    return guarded([&] { cv::subtract(*a, *b, *to, optional(mask), depth); });
}

EXPORT Status core_multiply(Input* a, Input* b, Output* to, double factor, int depth)
{
    return guarded([&] { cv::multiply(*a, *b, *to, factor, depth); });
}

EXPORT Status core_addWeighted(
    Input* a, double weightOfA, Input* b, double weightOfB, double offset, Output* to, int depth)
{
    return guarded([&] { cv::addWeighted(*a, weightOfA, *b, weightOfB, offset, *to, depth); });
}

EXPORT Status core_scaleAdd(Input* a, double factor, Input* b, Output* to)
{
    return guarded([&] { cv::scaleAdd(*a, factor, *b, *to); });
}

EXPORT Status core_bitwise_not(Input* from, Output* to, Input* mask)
{
    return guarded([&] { cv::bitwise_not(*from, *to, optional(mask)); });
}

EXPORT Status core_LUT(Input* from, Input* table, Output* to)
{
    return guarded([&] { cv::LUT(*from, *table, *to); });
}

EXPORT Status core_invert(Input* from, Output* to, int method, double* condition)
{
    return guarded([&] { *condition = cv::invert(*from, *to, method); });
}

EXPORT Status core_mean(Input* from, Input* mask, ScalarOf* mean)
{
    return guarded([&] {
        cv::Scalar m = cv::mean(*from, optional(mask));
        *mean = {{m[0], m[1], m[2], m[3]}};
    });
}

EXPORT Status core_norm1(Input* from, int type, Input* mask, double* norm)
{
    return guarded([&] { *norm = cv::norm(*from, type, optional(mask)); });
}

// The managed side passes an output for what is an input and output: they are made alike.
EXPORT Status core_normalize(
    Input* from, Output* to, double alpha, double beta, int type, int depth, Input* mask)
{
    return guarded([&] {
        cv::normalize(
            *from, *static_cast<cv::_InputOutputArray*>(to), alpha, beta, type, depth, optional(mask));
    });
}

EXPORT Status core_perspectiveTransform_Mat(cv::Mat* from, cv::Mat* to, cv::Mat* matrix)
{
    return guarded([&] { cv::perspectiveTransform(*from, *to, *matrix); });
}

EXPORT Status core_rotate(Input* from, Output* to, int code)
{
    return guarded([&] { cv::rotate(*from, *to, code); });
}

EXPORT Status core_setNumThreads(int threads)
{
    return guarded([&] { cv::setNumThreads(threads); });
}

EXPORT Status core_theRNG_set(uint64 state)
{
    return guarded([&] { cv::theRNG().state = state; });
}

EXPORT Status core_randu_Scalar(Output* to, ScalarOf low, ScalarOf high)
{
    return guarded([&] {
        cv::randu(*static_cast<cv::_InputOutputArray*>(to), of(low), of(high));
    });
}
