// Products and sums that are reckoned when they are made a matrix; scalars as arguments.
#include "shim.h"

EXPORT Status core_Mat_t(cv::Mat* mat, cv::MatExpr** made)
{
    return guarded([&] { *made = new cv::MatExpr(mat->t()); });
}

EXPORT Status core_Mat_mul(cv::Mat* mat, Input* other, double factor, cv::MatExpr** made)
{
    return guarded([&] { *made = new cv::MatExpr(mat->mul(*other, factor)); });
}

EXPORT Status core_Mat_operatorAdd_MatScalar(cv::Mat* mat, ScalarOf value, cv::MatExpr** made)
{
    return guarded([&] { *made = new cv::MatExpr(*mat + of(value)); });
}

EXPORT Status core_Mat_operatorMultiply_MatDouble(cv::Mat* mat, double factor, cv::MatExpr** made)
{
    return guarded([&] { *made = new cv::MatExpr(*mat * factor); });
}

EXPORT Status core_MatExpr_toMat(cv::MatExpr* expression, cv::Mat* to)
{
    return guarded([&] { *to = *expression; });
}

EXPORT Status core_MatExpr_delete(cv::MatExpr* expression)
{
    return guarded([&] { delete expression; });
}

// The argument points into the scalar, which lives as long.
EXPORT Status core_InputArray_new_byScalar(ScalarOf value, cv::Scalar** kept, Input** made)
{
    return guarded([&] {
        *kept = new cv::Scalar(of(value));
        *made = new Input(**kept);
    });
}

EXPORT Status core_InputArray_delete_withScalar(Input* array, cv::Scalar* kept)
{
    return guarded([&] {
        delete array;
        delete kept;
    });
}
