/* Poppler, loaded when the first PDF is opened: it brings 26 libraries along, which would cost every
   start 6 ms and 6 MB. A function that is not listed here cannot be linked; add it below. */
#include "../CLazy/loading.h"
#include <stddef.h>

#define poppler_document_new_from_bytes poppler_document_new_from_bytes_linked
#define poppler_document_get_keywords poppler_document_get_keywords_linked
#define poppler_document_get_n_pages poppler_document_get_n_pages_linked
#define poppler_document_get_page poppler_document_get_page_linked
#define poppler_page_free_image_mapping poppler_page_free_image_mapping_linked
#define poppler_page_get_image poppler_page_get_image_linked
#define poppler_page_get_image_mapping poppler_page_get_image_mapping_linked
#define poppler_page_get_size poppler_page_get_size_linked
#define poppler_page_get_text poppler_page_get_text_linked
#define poppler_page_get_text_layout poppler_page_get_text_layout_linked
#define poppler_page_render poppler_page_render_linked
#define poppler_get_version poppler_get_version_linked
#include <poppler/glib/poppler.h>
#undef poppler_document_new_from_bytes
#undef poppler_document_get_keywords
#undef poppler_document_get_n_pages
#undef poppler_document_get_page
#undef poppler_page_free_image_mapping
#undef poppler_page_get_image
#undef poppler_page_get_image_mapping
#undef poppler_page_get_size
#undef poppler_page_get_text
#undef poppler_page_get_text_layout
#undef poppler_page_render
#undef poppler_get_version

/* The address of a function of Poppler, or NULL where it is not installed. */
static inline void *stats_poppler_function(const char *name) {
  static void *library = NULL;
  static const char *const files[] = {"libpoppler-glib.so.8", NULL};
  return stats_loaded(&library, files, name, NULL);
}

#define STATS_POPPLER(result, name, parameters, arguments, otherwise) \
  static inline result name parameters { \
    static result(*function) parameters = NULL; \
    if (!function) function = (result(*) parameters)stats_poppler_function(#name); \
    if (!function) return otherwise; \
    return function arguments; \
  }

static inline PopplerDocument *poppler_document_new_from_bytes(
    GBytes *bytes, const char *password, GError **error) {
  typedef PopplerDocument *(*opener)(GBytes *, const char *, GError **);
  opener open = (opener)stats_poppler_function("poppler_document_new_from_bytes");
  if (open) return open(bytes, password, error);
  if (error)
    *error = g_error_new_literal(
        g_quark_from_static_string("stats"), 0, "libpoppler-glib.so.8 is not installed");
  return NULL;
}

STATS_POPPLER(const char *, poppler_get_version, (void), (), NULL)
STATS_POPPLER(gchar *, poppler_document_get_keywords, (PopplerDocument * document), (document), NULL)
STATS_POPPLER(int, poppler_document_get_n_pages, (PopplerDocument * document), (document), 0)
STATS_POPPLER(
    PopplerPage *, poppler_document_get_page, (PopplerDocument * document, int index),
    (document, index), NULL)
STATS_POPPLER(
    cairo_surface_t *, poppler_page_get_image, (PopplerPage * page, gint number), (page, number),
    NULL)
STATS_POPPLER(GList *, poppler_page_get_image_mapping, (PopplerPage * page), (page), NULL)
STATS_POPPLER(char *, poppler_page_get_text, (PopplerPage * page), (page), NULL)
STATS_POPPLER(
    gboolean, poppler_page_get_text_layout,
    (PopplerPage * page, PopplerRectangle **boxes, guint *count), (page, boxes, count), FALSE)

static inline void poppler_page_get_size(PopplerPage *page, double *width, double *height) {
  typedef void (*measurer)(PopplerPage *, double *, double *);
  measurer measure = (measurer)stats_poppler_function("poppler_page_get_size");
  if (measure) measure(page, width, height);
}

static inline void poppler_page_free_image_mapping(GList *list) {
  typedef void (*deleter)(GList *);
  deleter remove = (deleter)stats_poppler_function("poppler_page_free_image_mapping");
  if (remove) remove(list);
}

static inline void poppler_page_render(PopplerPage *page, cairo_t *context) {
  typedef void (*painter)(PopplerPage *, cairo_t *);
  painter paint = (painter)stats_poppler_function("poppler_page_render");
  if (paint) paint(page, context);
}
