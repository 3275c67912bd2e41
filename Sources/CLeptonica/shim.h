/* Leptonica, the picture library that Tesseract brings along, loaded when a picture is opened that is
   neither PNG nor JPEG. Its headers are not needed: the few functions used are declared here as its
   manual gives them, from 1.74 on. */
#include "../CLazy/loading.h"
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef struct Pix stats_pix;

/* The address of a function of Leptonica, or NULL where it is not installed. */
static inline void *stats_leptonica_function(const char *name) {
  static void *library = NULL;
  static const char *const files[] = {"liblept.so.5", "libleptonica.so.6", NULL};
  return stats_loaded(&library, files, name, NULL);
}

STATS_LAZY(
    stats_leptonica_function, stats_pix *, pixReadMem, (const uint8_t *bytes, size_t count),
    (bytes, count))
STATS_LAZY(
    stats_leptonica_function, stats_pix *, pixReadMemTiff,
    (const uint8_t *bytes, size_t count, int32_t page), (bytes, count, page))
STATS_LAZY(stats_leptonica_function, stats_pix *, pixRemoveAlpha, (stats_pix * picture), (picture))
STATS_LAZY(
    stats_leptonica_function, stats_pix *, pixConvertTo8, (stats_pix * picture, int32_t colormap),
    (picture, colormap))
STATS_LAZY(
    stats_leptonica_function, stats_pix *, pixScale, (stats_pix * picture, float x, float y),
    (picture, x, y))
STATS_LAZY(stats_leptonica_function, uint32_t *, pixGetData, (stats_pix * picture), (picture))
STATS_LAZY(stats_leptonica_function, int32_t, pixGetWpl, (stats_pix * picture), (picture))
STATS_LAZY(stats_leptonica_function, int32_t, pixGetWidth, (stats_pix * picture), (picture))
STATS_LAZY(stats_leptonica_function, int32_t, pixGetHeight, (stats_pix * picture), (picture))
STATS_LAZY_VOID(stats_leptonica_function, pixDestroy, (stats_pix * *picture), (picture))
STATS_LAZY(stats_leptonica_function, int32_t, setMsgSeverity, (int32_t severity), (severity))
STATS_LAZY(
    stats_leptonica_function, int32_t, pixReadHeaderMem,
    (const uint8_t *bytes, size_t count, int32_t *format, int32_t *width, int32_t *height,
     int32_t *bits, int32_t *samples, int32_t *colormap),
    (bytes, count, format, width, height, bits, samples, colormap))
STATS_LAZY(
    stats_leptonica_function, int32_t, readHeaderMemTiff,
    (const uint8_t *bytes, size_t count, int32_t page, int32_t *width, int32_t *height,
     int32_t *bits, int32_t *samples, int32_t *resolution, int32_t *colormap, int32_t *format),
    (bytes, count, page, width, height, bits, samples, resolution, colormap, format))

/* Whether Leptonica is installed; it is silent from then on. */
static inline int stats_leptonica_ready(void) {
  if (!stats_leptonica_function("pixReadMem")) return 0;
  setMsgSeverity(6);
  return 1;
}

/* The size of a page of a TIFF, from 0, or of another picture where `page` is negative.
   Returns 1 when there is such a page. */
static inline int stats_picture_size(
    const uint8_t *bytes, size_t count, int32_t page, int32_t *width, int32_t *height) {
  int32_t format, bits, samples, resolution, colormap;
  return page < 0
             ? !pixReadHeaderMem(bytes, count, &format, width, height, &bits, &samples, &colormap)
             : !readHeaderMemTiff(
                   bytes, count, page, width, height, &bits, &samples, &resolution, &colormap,
                   &format);
}

/* Frees a picture and gives the one made of it. */
static inline stats_pix *stats_replaced(stats_pix *old, stats_pix *made) {
  pixDestroy(&old);
  return made;
}

/* Reads a page as `stats_picture_size` counts them, `scale` times its size, as darkness: 0 white to
   255 black. Returns 1 when it is read, 0 when it is damaged or there is no room. */
static inline int stats_picture_read(
    const uint8_t *bytes, size_t count, int32_t page, float scale, uint8_t *darkness, int32_t width,
    int32_t height) {
  stats_pix *picture = page < 0 ? pixReadMem(bytes, count) : pixReadMemTiff(bytes, count, page);
  if (picture) picture = stats_replaced(picture, pixRemoveAlpha(picture));
  if (picture) picture = stats_replaced(picture, pixConvertTo8(picture, 0));
  if (picture) picture = stats_replaced(picture, pixScale(picture, scale, scale));
  if (!picture) return 0;
  int32_t columns = pixGetWidth(picture), rows = pixGetHeight(picture);
  if (columns > width) columns = width;
  if (rows > height) rows = height;
  memset(darkness, 0, (size_t)width * (size_t)height);
  for (int32_t row = 0; row < rows; row++) {
    const uint32_t *line = pixGetData(picture) + (size_t)row * (size_t)pixGetWpl(picture);
    uint8_t *target = darkness + (size_t)row * (size_t)width;
    /* Pixels lie in words, the first in the highest byte. */
    for (int32_t column = 0; column < columns; column++)
      target[column] = (uint8_t)(255 - ((line[column / 4] >> (24 - 8 * (column % 4))) & 255));
  }
  pixDestroy(&picture);
  return 1;
}
