// cv::Mat and what wraps it as an argument.
#include "shim.h"

#include <cstring>

// Who gets a new object deletes it with the function of that name.
EXPORT Status core_Mat_new1(cv::Mat** made)
{
    return guarded([&] { *made = new cv::Mat; });
}

EXPORT Status core_Mat_new2(int rows, int cols, int type, cv::Mat** made)
{
    return guarded([&] { *made = new cv::Mat(rows, cols, type); });
}

EXPORT Status core_Mat_new3(int rows, int cols, int type, ScalarOf value, cv::Mat** made)
{
    return guarded([&] { *made = new cv::Mat(rows, cols, type, of(value)); });
}

EXPORT Status core_Mat_new7(cv::Mat* mat, RectOf part, cv::Mat** made)
{
    return guarded([&] { *made = new cv::Mat(*mat, of(part)); });
}

EXPORT Status core_Mat_new8(int rows, int cols, int type, void* data, size_t step, cv::Mat** made)
{
    return guarded([&] { *made = new cv::Mat(rows, cols, type, data, step); });
}

EXPORT Status core_Mat_create1(cv::Mat* mat, int rows, int cols, int type)
{
    return guarded([&] { mat->create(rows, cols, type); });
}

EXPORT Status core_Mat_delete(cv::Mat* mat)
{
    return guarded([&] { delete mat; });
}

EXPORT Status core_Mat_rows(cv::Mat* mat, int* rows)
{
    return guarded([&] { *rows = mat->rows; });
}

EXPORT Status core_Mat_cols(cv::Mat* mat, int* cols)
{
    return guarded([&] { *cols = mat->cols; });
}

EXPORT Status core_Mat_size(cv::Mat* mat, SizeOf* size)
{
    return guarded([&] { *size = {mat->cols, mat->rows}; });
}

EXPORT Status core_Mat_type(cv::Mat* mat, int* type)
{
    return guarded([&] { *type = mat->type(); });
}

EXPORT Status core_Mat_channels(cv::Mat* mat, int* channels)
{
    return guarded([&] { *channels = mat->channels(); });
}

EXPORT Status core_Mat_elemSize(cv::Mat* mat, size_t* bytes)
{
    return guarded([&] { *bytes = mat->elemSize(); });
}

EXPORT Status core_Mat_total1(cv::Mat* mat, size_t* elements)
{
    return guarded([&] { *elements = mat->total(); });
}

EXPORT Status core_Mat_empty(cv::Mat* mat, int* isEmpty)
{
    return guarded([&] { *isEmpty = mat->empty(); });
}

EXPORT Status core_Mat_isContinuous(cv::Mat* mat, int* isContinuous)
{
    return guarded([&] { *isContinuous = mat->isContinuous(); });
}

EXPORT Status core_Mat_data(cv::Mat* mat, uchar** data)
{
    return guarded([&] { *data = mat->data; });
}

EXPORT Status core_Mat_ptr2d(cv::Mat* mat, int row, int col, uchar** element)
{
    return guarded([&] { *element = mat->ptr(row, col); });
}

EXPORT Status core_Mat_clone(cv::Mat* mat, cv::Mat** made)
{
    return guarded([&] { *made = new cv::Mat(mat->clone()); });
}

EXPORT Status core_Mat_subMat1(
    cv::Mat* mat, int fromRow, int toRow, int fromCol, int toCol, cv::Mat** made)
{
    return guarded([&] {
        *made = new cv::Mat(*mat, cv::Range(fromRow, toRow), cv::Range(fromCol, toCol));
    });
}

EXPORT Status core_Mat_convertTo(
    cv::Mat* mat, Output* to, int type, double factor, double offset)
{
    return guarded([&] { mat->convertTo(*to, type, factor, offset); });
}

EXPORT Status core_Mat_copyTo_toMat1(cv::Mat* mat, cv::Mat* to)
{
    return guarded([&] { mat->copyTo(*to); });
}

EXPORT Status core_Mat_copyTo_toMat2(cv::Mat* mat, cv::Mat* to, Input* mask)
{
    return guarded([&] { mat->copyTo(*to, optional(mask)); });
}

EXPORT Status core_Mat_setTo_Scalar(cv::Mat* mat, ScalarOf value, cv::Mat* mask)
{
    return guarded([&] {
        if (mask) mat->setTo(of(value), *mask);
        else mat->setTo(of(value));
    });
}

EXPORT Status core_Mat_dot(cv::Mat* mat, Input* other, double* product)
{
    return guarded([&] { *product = mat->dot(*other); });
}

// All elements, row after row without a gap; 1: done, 0: there is nothing to copy.
EXPORT Status core_Mat_getMatData(cv::Mat* mat, uchar* values, int* isDone)
{
    return guarded([&] {
        size_t row = mat->cols * mat->elemSize();
        for (int y = 0; y < mat->rows; y++) std::memcpy(values + y * row, mat->ptr(y), row);
        *isDone = !mat->empty();
    });
}

EXPORT Status core_Mat_setMatData(cv::Mat* mat, uchar* values, int* isDone)
{
    return guarded([&] {
        size_t row = mat->cols * mat->elemSize();
        for (int y = 0; y < mat->rows; y++) std::memcpy(mat->ptr(y), values + y * row, row);
        *isDone = !mat->empty();
    });
}

EXPORT Status core_InputArray_new_byMat(cv::Mat* mat, Input** made)
{
    return guarded([&] { *made = new Input(*mat); });
}

EXPORT Status core_InputArray_delete(Input* array)
{
    return guarded([&] { delete array; });
}

EXPORT Status core_OutputArray_new_byMat(cv::Mat* mat, Output** made)
{
    return guarded([&] { *made = new Output(*mat); });
}

EXPORT Status core_OutputArray_delete(Output* array)
{
    return guarded([&] { delete array; });
}
