// Strings and vectors that a function fills and the managed side copies.
#include "shim.h"

#include <algorithm>
#include <string>
#include <vector>

EXPORT std::string* string_new1() { return new std::string; }
EXPORT void string_delete(std::string* text) { delete text; }
EXPORT const char* string_c_str(std::string* text) { return text->c_str(); }
EXPORT size_t string_size(std::string* text) { return text->size(); }

// A vector of elements by the name that the managed side has for them.
#define VECTOR(NAME, ELEMENT)                                                                    \
    EXPORT std::vector<ELEMENT>* vector_##NAME##_new1() { return new std::vector<ELEMENT>; }      \
    EXPORT void vector_##NAME##_delete(std::vector<ELEMENT>* v) { delete v; }                     \
    EXPORT size_t vector_##NAME##_getSize(std::vector<ELEMENT>* v) { return v->size(); }          \
    EXPORT ELEMENT* vector_##NAME##_getPointer(std::vector<ELEMENT>* v) { return v->data(); }

VECTOR(uchar, uchar)
VECTOR(Point2f, cv::Point2f)
VECTOR(KeyPoint, cv::KeyPoint)
VECTOR(Point2i, cv::Point2i)
VECTOR(Vec4i, cv::Vec4i)

// A vector of vectors: the sizes are asked for first, then each is copied into an array of its size.
#define VECTORS(NAME, ELEMENT)                                                                   \
    using NAME##s = std::vector<std::vector<ELEMENT>>;                                            \
    EXPORT NAME##s* vector_vector_##NAME##_new1() { return new NAME##s; }                         \
    EXPORT void vector_vector_##NAME##_delete(NAME##s* v) { delete v; }                           \
    EXPORT size_t vector_vector_##NAME##_getSize1(NAME##s* v) { return v->size(); }               \
    EXPORT void vector_vector_##NAME##_getSize2(NAME##s* v, size_t* sizes)                        \
    {                                                                                            \
        for (const auto& one : *v) *sizes++ = one.size();                                        \
    }                                                                                            \
    EXPORT void vector_vector_##NAME##_copy(NAME##s* v, ELEMENT** to)                             \
    {                                                                                            \
        for (const auto& one : *v) std::copy(one.begin(), one.end(), *to++);                     \
    }

VECTORS(Point, cv::Point)
VECTORS(DMatch, cv::DMatch)
