// What is done to each element of an array, and counted over all of them.
#include "shim.h"

EXPORT Status core_absdiff(Input* a, Input* b, Output* to)
{
    return guarded([&] { cv::absdiff(*a, *b, *to); });
}

EXPORT Status core_divide2(Input* a, Input* b, Output* to, double factor, int depth)
{
    return guarded([&] { cv::divide(*a, *b, *to, factor, depth); });
}

EXPORT Status core_sqrt(Input* from, Output* to)
{
    return guarded([&] { cv::sqrt(*from, *to); });
}

EXPORT Status core_bitwise_and(Input* a, Input* b, Output* to, Input* mask)
{
    return guarded([&] { cv::bitwise_and(*a, *b, *to, optional(mask)); });
}

EXPORT Status core_max_MatDouble(cv::Mat* a, double b, cv::Mat* to)
{
    return guarded([&] { cv::max(*a, b, *to); });
}

EXPORT Status core_inRange_Scalar(Input* from, ScalarOf low, ScalarOf high, Output* to)
{
    return guarded([&] { cv::inRange(*from, of(low), of(high), *to); });
}

EXPORT Status core_extractChannel(Input* from, Output* to, int channel)
{
    return guarded([&] { cv::extractChannel(*from, *to, channel); });
}

EXPORT Status core_flip(Input* from, Output* to, int code)
{
    return guarded([&] { cv::flip(*from, *to, code); });
}

EXPORT Status core_repeat2(cv::Mat* from, int down, int across, cv::Mat** made)
{
    return guarded([&] { *made = new cv::Mat(cv::repeat(*from, down, across)); });
}

EXPORT Status core_countNonZero(Input* from, int* count)
{
    return guarded([&] { *count = cv::countNonZero(*from); });
}

EXPORT Status core_norm2(Input* a, Input* b, int type, Input* mask, double* norm)
{
    return guarded([&] { *norm = cv::norm(*a, *b, type, optional(mask)); });
}

EXPORT Status core_meanStdDev_Scalar(Input* from, ScalarOf* mean, ScalarOf* deviation, Input* mask)
{
    return guarded([&] {
        cv::Scalar m, d;
        cv::meanStdDev(*from, m, d, optional(mask));
        *mean = {{m[0], m[1], m[2], m[3]}};
        *deviation = {{d[0], d[1], d[2], d[3]}};
    });
}
