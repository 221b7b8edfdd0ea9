#!/bin/sh
# Runs the training program: desk.sh VERB [OPTIONS].
# A training step takes and returns hundreds of large pieces of memory. Left alone, glibc gives
# each back to the kernel and has it filled with zeros again: most of the time of a step. Kept,
# in huge pages and in one place, a step of EfficientNet-Lite0 takes about a third of the time.
set -eu
export GLIBC_TUNABLES="${GLIBC_TUNABLES:-glibc.malloc.hugetlb=1}"
export MALLOC_ARENA_MAX=1
export MALLOC_MMAP_MAX_=0
export MALLOC_TOP_PAD_=500000000
export MALLOC_TRIM_THRESHOLD_=100000000000
# Threads that wait would keep those from the cores that draw scenes.
export OMP_WAIT_POLICY=PASSIVE
exec dotnet artifacts/bin/EdgeReader.Training/release/edgereader-training.dll "$@"
