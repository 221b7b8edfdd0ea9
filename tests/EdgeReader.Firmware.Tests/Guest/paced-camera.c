// libcamera's virtual camera has no clock: it draws the next picture as soon as one is asked for,
// which takes the whole machine, and libcamerasrc 0.4 ends with a failed assertion where a picture
// is there before it has noted that it asked. Loaded before libcamera (LD_PRELOAD), this makes each
// picture take 100 ms. Only the virtual camera maps memory for writing alone: where it draws.
#include <sys/mman.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

void *mmap64(void *where, size_t length, int protection, int flags, int file, off_t offset)
{
    if (protection == PROT_WRITE && (flags & MAP_SHARED)) {
        nanosleep(&(struct timespec){.tv_nsec = 100000000}, NULL);
    }
    return (void *)syscall(SYS_mmap, where, length, protection, flags, file, offset);
}

void *mmap(void *where, size_t length, int protection, int flags, int file, off_t offset)
{
    return mmap64(where, length, protection, flags, file, offset);
}
