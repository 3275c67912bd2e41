#include <poppler.h>
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
