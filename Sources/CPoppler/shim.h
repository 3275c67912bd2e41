#include "lazy.h"
#include <cairo.h>

/* Renders a page on white into rows of blue, green, red, unused bytes, `scale` pixels a point.
   Returns 1 when the page is drawn, 0 when there is no room. */
static inline int stats_poppler_render(
    PopplerPage *page, double scale, unsigned char *pixels, int width, int height, int stride) {
  cairo_surface_t *surface =
      cairo_image_surface_create_for_data(pixels, CAIRO_FORMAT_RGB24, width, height, stride);
  cairo_t *context = cairo_create(surface);
  cairo_set_source_rgb(context, 1, 1, 1);
  cairo_paint(context);
  cairo_scale(context, scale, scale);
  poppler_page_render(page, context);
  cairo_surface_flush(surface);
  int drawn = cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS;
  cairo_destroy(context);
  cairo_surface_destroy(surface);
  return drawn;
}

/* Draws a picture, so many times its size, on white into rows of blue, green, red, unused bytes, and
   frees it. Returns 1 when it is drawn, 0 when it is damaged or there is no room. */
static inline int stats_draw_on_white(
    cairo_surface_t *picture, double across, double down, unsigned char *pixels, int width,
    int height, int stride) {
  int drawn = 0;
  if (cairo_surface_status(picture) == CAIRO_STATUS_SUCCESS) {
    cairo_surface_t *surface =
        cairo_image_surface_create_for_data(pixels, CAIRO_FORMAT_RGB24, width, height, stride);
    cairo_t *context = cairo_create(surface);
    cairo_set_source_rgb(context, 1, 1, 1);
    cairo_paint(context);
    cairo_scale(context, across, down);
    cairo_set_source_surface(context, picture, 0, 0);
    cairo_paint(context);
    cairo_surface_flush(surface);
    drawn = cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS;
    cairo_destroy(context);
    cairo_surface_destroy(surface);
  }
  cairo_surface_destroy(picture);
  return drawn;
}

/* Draws a picture of a page on white over the whole of rows of blue, green, red, unused bytes.
   Returns 1 when it is drawn, 0 when there is none of this number or no room. */
static inline int stats_poppler_draw_image(
    PopplerPage *page, int number, unsigned char *pixels, int width, int height, int stride) {
  cairo_surface_t *picture = poppler_page_get_image(page, number);
  if (!picture) return 0;
  int columns = cairo_image_surface_get_width(picture);
  int rows = cairo_image_surface_get_height(picture);
  if (columns <= 0 || rows <= 0) {
    cairo_surface_destroy(picture);
    return 0;
  }
  return stats_draw_on_white(
      picture, (double)width / columns, (double)height / rows, pixels, width, height, stride);
}

/* A PNG in memory, as cairo reads it. */
typedef struct {
  const unsigned char *bytes;
  size_t left;
} stats_png_source;

static inline cairo_status_t stats_png_next(
    void *context, unsigned char *target, unsigned int count) {
  stats_png_source *source = (stats_png_source *)context;
  if (count > source->left) return CAIRO_STATUS_READ_ERROR;
  for (unsigned int index = 0; index < count; index++) target[index] = source->bytes[index];
  source->bytes += count;
  source->left -= count;
  return CAIRO_STATUS_SUCCESS;
}

/* Draws a PNG on white into rows of blue, green, red, unused bytes, `scale` times its size.
   Returns 1 when it is drawn, 0 when it is damaged or there is no room. */
static inline int stats_png_draw(
    const unsigned char *bytes, size_t count, double scale, unsigned char *pixels, int width,
    int height, int stride) {
  stats_png_source source = {bytes, count};
  cairo_surface_t *picture = cairo_image_surface_create_from_png_stream(stats_png_next, &source);
  return stats_draw_on_white(picture, scale, scale, pixels, width, height, stride);
}
