#include <pango/pangocairo.h>
#include <fontconfig/fontconfig.h>
#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <png.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

/* Swift cannot call functions that return through setjmp, by which libpng reports its errors. */

/* What an encoded image is appended to; returns 0 when there is no room. */
typedef int (*stats_png_sink)(void *context, const unsigned char *bytes, size_t count);

typedef struct {
  stats_png_sink sink;
  void *context;
} stats_png_target;

static inline void stats_png_append(png_structp png, png_bytep bytes, png_size_t count) {
  stats_png_target *target = (stats_png_target *)png_get_io_ptr(png);
  if (!target->sink(target->context, bytes, count)) png_error(png, "no room");
}

static inline void stats_png_flush(png_structp png) { (void)png; }
static inline void stats_png_ignore(png_structp png, png_const_charp message) {
  (void)png;
  (void)message;
}

/* Puts texts into the file as iTXt: keyword, text, keyword, text. */
static inline void stats_png_texts(png_structp png, png_infop info, char *const *words, int count) {
  for (int index = 0; index < count; index++) {
    png_text text = {0};
    text.compression = PNG_ITXT_COMPRESSION_NONE;
    text.key = words[2 * index];
    text.text = words[2 * index + 1];
    text.itxt_length = strlen(text.text);
    text.lang = (char *)"zh-CN";
    text.lang_key = (char *)"";
    png_set_text(png, info, &text, 1);
  }
}

/* Encodes rows of blue, green, red, unused bytes as RGB, unfiltered at the fastest level.
   Returns 1 when all is written, 0 on any error. */
static inline int stats_png_encode(
    const unsigned char *pixels, int width, int height, int stride, int pixels_per_metre,
    char *const *words, int texts, stats_png_sink sink, void *context) {
  stats_png_target target = {sink, context};
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, stats_png_ignore);
  if (!png) return 0;
  png_infop info = png_create_info_struct(png);
  if (!info || setjmp(png_jmpbuf(png))) {
    png_destroy_write_struct(&png, &info);
    return 0;
  }
  png_set_write_fn(png, &target, stats_png_append, stats_png_flush);
  png_set_compression_level(png, 1);
  png_set_compression_mem_level(png, 9);
  png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
  png_set_IHDR(png, info, width, height, 8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_pHYs(png, info, pixels_per_metre, pixels_per_metre, PNG_RESOLUTION_METER);
  stats_png_texts(png, info, words, texts);
  png_write_info(png, info);
  png_set_filler(png, 0, PNG_FILLER_AFTER);
  png_set_bgr(png);
  for (int row = 0; row < height; row++) png_write_row(png, pixels + (size_t)row * stride);
  png_write_end(png, info);
  png_destroy_write_struct(&png, &info);
  return 1;
}
