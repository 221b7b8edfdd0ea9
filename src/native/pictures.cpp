// Picture files and cameras.
#include "shim.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/videoio.hpp>
#include <vector>

EXPORT Status imgcodecs_imread(const char* path, int flags, cv::Mat** made)
{
    return guarded([&] { *made = new cv::Mat(cv::imread(path, flags)); });
}

EXPORT Status imgcodecs_imwrite(
    const char* path, cv::Mat* image, const int* parameters, int parameterCount, int* isDone)
{
    return guarded([&] {
        *isDone = cv::imwrite(path, *image, {parameters, parameters + parameterCount});
    });
}

EXPORT Status imgcodecs_imdecode_vector(uchar* bytes, int count, int flags, cv::Mat** made)
{
    return guarded([&] {
        *made = new cv::Mat(cv::imdecode(cv::Mat(1, count, CV_8UC1, bytes), flags));
    });
}

EXPORT Status imgcodecs_imencode_vector(
    const char* extension, Input* image, std::vector<uchar>* bytes, const int* parameters,
    int parameterCount, int* isDone)
{
    return guarded([&] {
        std::vector<int> all(parameters, parameters + parameterCount);
        *isDone = cv::imencode(extension, *image, *bytes, all);
    });
}

EXPORT Status videoio_VideoCapture_new2(const char* source, int api, cv::VideoCapture** made)
{
    return guarded([&] { *made = new cv::VideoCapture(source, api); });
}

EXPORT Status videoio_VideoCapture_delete(cv::VideoCapture* capture)
{
    return guarded([&] { delete capture; });
}

EXPORT Status videoio_VideoCapture_isOpened(cv::VideoCapture* capture, int* isOpened)
{
    return guarded([&] { *isOpened = capture->isOpened(); });
}

EXPORT Status videoio_VideoCapture_grab(cv::VideoCapture* capture, int* isDone)
{
    return guarded([&] { *isDone = capture->grab(); });
}

EXPORT Status videoio_VideoCapture_retrieve_Mat(
    cv::VideoCapture* capture, cv::Mat* to, int flag, int* isDone)
{
    return guarded([&] { *isDone = capture->retrieve(*to, flag); });
}

EXPORT Status videoio_VideoCapture_set(
    cv::VideoCapture* capture, int property, double value, int* isDone)
{
    return guarded([&] { *isDone = capture->set(property, value); });
}

EXPORT Status videoio_VideoCapture_get(cv::VideoCapture* capture, int property, double* value)
{
    return guarded([&] { *value = capture->get(property); });
}

EXPORT Status videoio_VideoWriter_fourcc(char a, char b, char c, char d, int* code)
{
    return guarded([&] { *code = cv::VideoWriter::fourcc(a, b, c, d); });
}

EXPORT Status videoio_VideoWriter_new2(
    const char* path, int code, double rate, SizeOf size, int isColor, cv::VideoWriter** made)
{
    return guarded([&] {
        *made = new cv::VideoWriter(path, code, rate, of(size), isColor != 0);
    });
}

EXPORT Status videoio_VideoWriter_delete(cv::VideoWriter* writer)
{
    return guarded([&] { delete writer; });
}

EXPORT Status videoio_VideoWriter_write(cv::VideoWriter* writer, Input* image)
{
    return guarded([&] { writer->write(*image); });
}
