/* libzip, loaded when the first archive is opened: it brings a cryptography library along, which
   would cost every start 2 ms and 2 MB. A function that is not listed here cannot be linked; add it
   below in both lists. */
#include "../CLazy/loading.h"

#define zip_discard zip_discard_linked
#define zip_error_code_zip zip_error_code_zip_linked
#define zip_error_fini zip_error_fini_linked
#define zip_error_init zip_error_init_linked
#define zip_error_strerror zip_error_strerror_linked
#define zip_close zip_close_linked
#define zip_fclose zip_fclose_linked
#define zip_fopen_index zip_fopen_index_linked
#define zip_fread zip_fread_linked
#define zip_get_error zip_get_error_linked
#define zip_get_name zip_get_name_linked
#define zip_get_num_entries zip_get_num_entries_linked
#define zip_name_locate zip_name_locate_linked
#define zip_open zip_open_linked
#define zip_open_from_source zip_open_from_source_linked
#define zip_file_add zip_file_add_linked
#define zip_file_set_dostime zip_file_set_dostime_linked
#define zip_source_buffer zip_source_buffer_linked
#define zip_source_buffer_create zip_source_buffer_create_linked
#define zip_source_close zip_source_close_linked
#define zip_source_free zip_source_free_linked
#define zip_source_keep zip_source_keep_linked
#define zip_source_open zip_source_open_linked
#define zip_source_read zip_source_read_linked
#define zip_source_stat zip_source_stat_linked
#define zip_source_zip zip_source_zip_linked
#define zip_stat_index zip_stat_index_linked
#define zip_stat_init zip_stat_init_linked
#include <zip.h>
#undef zip_discard
#undef zip_error_code_zip
#undef zip_error_fini
#undef zip_error_init
#undef zip_error_strerror
#undef zip_close
#undef zip_fclose
#undef zip_fopen_index
#undef zip_fread
#undef zip_get_error
#undef zip_get_name
#undef zip_get_num_entries
#undef zip_name_locate
#undef zip_open
#undef zip_open_from_source
#undef zip_file_add
#undef zip_file_set_dostime
#undef zip_source_buffer
#undef zip_source_buffer_create
#undef zip_source_close
#undef zip_source_free
#undef zip_source_keep
#undef zip_source_open
#undef zip_source_read
#undef zip_source_stat
#undef zip_source_zip
#undef zip_stat_index
#undef zip_stat_init

/* The address of a function of libzip, which is installed wherever the tool is. */
static inline void *stats_zip_function(const char *name) {
  static void *library = NULL;
  static const char *const files[] = {"libzip.so.4", "libzip.so.5", NULL};
  return stats_loaded(&library, files, name,
      "错误：没有安装 libzip，无法读写 DOCX、XLSX。请安装软件包 libzip4。\n");
}

#define STATS_ZIP(result, name, parameters, arguments) \
  STATS_LAZY(stats_zip_function, result, name, parameters, arguments)
#define STATS_ZIP_VOID(name, parameters, arguments) \
  STATS_LAZY_VOID(stats_zip_function, name, parameters, arguments)

STATS_ZIP_VOID(zip_discard, (zip_t *_Nonnull a), (a))
STATS_ZIP(int, zip_error_code_zip, (const zip_error_t *_Nonnull a), (a))
STATS_ZIP_VOID(zip_error_fini, (zip_error_t *_Nonnull a), (a))
STATS_ZIP_VOID(zip_error_init, (zip_error_t *_Nonnull a), (a))
STATS_ZIP(const char *_Nonnull, zip_error_strerror, (zip_error_t *_Nonnull a), (a))
STATS_ZIP(int, zip_close, (zip_t *_Nonnull a), (a))
STATS_ZIP(int, zip_fclose, (zip_file_t *_Nonnull a), (a))
STATS_ZIP(
    zip_file_t *_Nullable, zip_fopen_index, (zip_t *_Nonnull a, zip_uint64_t b, zip_flags_t c),
    (a, b, c))
STATS_ZIP(
    zip_int64_t, zip_fread, (zip_file_t *_Nonnull a, void *_Nonnull b, zip_uint64_t c), (a, b, c))
STATS_ZIP(zip_error_t *_Nonnull, zip_get_error, (zip_t *_Nonnull a), (a))
STATS_ZIP(
    const char *_Nullable, zip_get_name, (zip_t *_Nonnull a, zip_uint64_t b, zip_flags_t c),
    (a, b, c))
STATS_ZIP(zip_int64_t, zip_get_num_entries, (zip_t *_Nonnull a, zip_flags_t b), (a, b))
STATS_ZIP(
    zip_int64_t, zip_name_locate, (zip_t *_Nonnull a, const char *_Nonnull b, zip_flags_t c),
    (a, b, c))
STATS_ZIP(zip_t *_Nullable, zip_open, (const char *_Nonnull a, int b, int *_Nullable c), (a, b, c))
STATS_ZIP(
    zip_t *_Nullable, zip_open_from_source, (zip_source_t *_Nonnull a, int b,
    zip_error_t *_Nullable c),
    (a, b, c))
STATS_ZIP(
    zip_int64_t, zip_file_add, (zip_t *_Nonnull a, const char *_Nonnull b,
    zip_source_t *_Nonnull c, zip_flags_t d),
    (a, b, c, d))
STATS_ZIP(
    int, zip_file_set_dostime, (zip_t *_Nonnull a, zip_uint64_t b, zip_uint16_t c,
    zip_uint16_t d, zip_flags_t e),
    (a, b, c, d, e))
STATS_ZIP(
    zip_source_t *_Nullable, zip_source_buffer, (zip_t *_Nonnull a, const void *_Nullable b,
    zip_uint64_t c, int d),
    (a, b, c, d))
STATS_ZIP(
    zip_source_t *_Nullable, zip_source_buffer_create, (const void *_Nullable a, zip_uint64_t b,
    int c, zip_error_t *_Nullable d),
    (a, b, c, d))
STATS_ZIP(int, zip_source_close, (zip_source_t *_Nonnull a), (a))
STATS_ZIP_VOID(zip_source_free, (zip_source_t *_Nullable a), (a))
STATS_ZIP_VOID(zip_source_keep, (zip_source_t *_Nonnull a), (a))
STATS_ZIP(int, zip_source_open, (zip_source_t *_Nonnull a), (a))
STATS_ZIP(
    zip_int64_t, zip_source_read, (zip_source_t *_Nonnull a, void *_Nonnull b, zip_uint64_t c),
    (a, b, c))
STATS_ZIP(int, zip_source_stat, (zip_source_t *_Nonnull a, zip_stat_t *_Nonnull b), (a, b))
STATS_ZIP(
    zip_source_t *_Nullable, zip_source_zip, (zip_t *_Nonnull a, zip_t *_Nonnull b,
    zip_uint64_t c, zip_flags_t d, zip_uint64_t e, zip_int64_t f),
    (a, b, c, d, e, f))
STATS_ZIP(
    int, zip_stat_index, (zip_t *_Nonnull a, zip_uint64_t b, zip_flags_t c, zip_stat_t *_Nonnull d),
    (a, b, c, d))
STATS_ZIP_VOID(zip_stat_init, (zip_stat_t *_Nonnull a), (a))
