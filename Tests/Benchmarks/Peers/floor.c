/* The least that a chart by Cairo and Pango can cost: the benchmark's chart placed by hand, no layout,
   no data read, no font audited, PNG by Cairo's own writer.
   Usage: floor once png|svg FILE, floor loop png|svg ROUNDS. */
#include <cairo-svg.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static const char *const counties[] = {"泽州县", "新绛县", "阳城县", "沁水县", "高平市"};
static const char *const series[] = {"新收", "结转下年"};
static const double values[2][5] = {{128, 86, 154, 43, 97}, {12, 5, 21, 3, 9}};

static cairo_status_t sink(void *file, const unsigned char *bytes, unsigned count) {
  if (file) fwrite(bytes, 1, count, (FILE *)file);
  return CAIRO_STATUS_SUCCESS;
}

static void text(cairo_t *cairo, const char *words, double size, double x, double y, double align) {
  PangoLayout *layout = pango_cairo_create_layout(cairo);
  PangoFontDescription *font = pango_font_description_from_string("Noto Sans CJK SC");
  int width, height;
  pango_font_description_set_absolute_size(font, size * PANGO_SCALE);
  pango_layout_set_font_description(layout, font);
  pango_layout_set_text(layout, words, -1);
  pango_layout_get_pixel_size(layout, &width, &height);
  cairo_move_to(cairo, x - align * width, y - height / 2.0);
  pango_cairo_show_layout(cairo, layout);
  pango_font_description_free(font);
  g_object_unref(layout);
}

static void series_colour(cairo_t *cairo, int index) {
  index ? cairo_set_source_rgb(cairo, 0.70, 0.43, 0.18) : cairo_set_source_rgb(cairo, 0.12, 0.22, 0.39);
}

static void chart(cairo_t *cairo) {
  const double left = 130, right = 1570, top = 150, bottom = 880, step = (right - left) / 5;
  char number[16];
  cairo_set_source_rgb(cairo, 1, 1, 1);
  cairo_paint(cairo);
  cairo_set_source_rgb(cairo, 0.1, 0.1, 0.1);
  text(cairo, "五县政府信息公开申请量与结转量", 38, 800, 45, 0.5);
  for (int tick = 0; tick <= 160; tick += 20) {
    double y = bottom - (bottom - top) * tick / 160;
    cairo_set_source_rgb(cairo, 0.85, 0.85, 0.85);
    cairo_set_line_width(cairo, 1);
    cairo_move_to(cairo, left, y);
    cairo_line_to(cairo, right, y);
    cairo_stroke(cairo);
    cairo_set_source_rgb(cairo, 0.3, 0.3, 0.3);
    snprintf(number, sizeof number, "%d", tick);
    text(cairo, number, 24, left - 12, y, 1);
  }
  for (int county = 0; county < 5; county++) {
    for (int one = 0; one < 2; one++) {
      double height = (bottom - top) * values[one][county] / 160;
      double x = left + step * (county + 0.1 + 0.4 * one);
      series_colour(cairo, one);
      cairo_rectangle(cairo, x, bottom - height, step * 0.4, height);
      cairo_fill(cairo);
      cairo_set_source_rgb(cairo, 0.1, 0.1, 0.1);
      snprintf(number, sizeof number, "%g", values[one][county]);
      text(cairo, number, 24, x + step * 0.2, bottom - height - 18, 0.5);
    }
    text(cairo, counties[county], 28, left + step * (county + 0.5), bottom + 28, 0.5);
  }
  text(cairo, "件", 24, 40, top - 30, 0);
  text(cairo, "县（市）", 28, (left + right) / 2, bottom + 70, 0.5);
  for (int one = 0; one < 2; one++) {
    series_colour(cairo, one);
    cairo_rectangle(cairo, 1300, 100 + 40 * one, 26, 26);
    cairo_fill(cairo);
    cairo_set_source_rgb(cairo, 0.1, 0.1, 0.1);
    text(cairo, series[one], 24, 1336, 113 + 40 * one, 0);
  }
  text(cairo, "数据来源：各县政府信息公开工作年度报告", 20, 16, 970, 0);
}

static void draw(const char *format, FILE *file) {
  int is_png = !strcmp(format, "png");
  cairo_surface_t *surface = is_png
      ? cairo_image_surface_create(CAIRO_FORMAT_RGB24, 1600, 1000)
      : cairo_svg_surface_create_for_stream(sink, file, 1600, 1000);
  cairo_t *cairo = cairo_create(surface);
  chart(cairo);
  cairo_destroy(cairo);
  if (is_png) cairo_surface_write_to_png_stream(surface, sink, file);
  cairo_surface_finish(surface);
  cairo_surface_destroy(surface);
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static int ascending(const void *one, const void *other) {
  double difference = *(const double *)one - *(const double *)other;
  return (difference > 0) - (difference < 0);
}

int main(int count, char **words) {
  if (count < 4) return 64;
  if (!strcmp(words[1], "once")) {
    FILE *file = fopen(words[3], "wb");
    if (!file) return 1;
    draw(words[2], file);
    return fclose(file) != 0;
  }
  int rounds = atoi(words[3]);
  double *times = malloc(sizeof(double) * (rounds + 1));
  if (!times || rounds < 1) return 1;
  draw(words[2], NULL);
  for (int round = 0; round < rounds; round++) {
    double start = now();
    draw(words[2], NULL);
    times[round] = now() - start;
  }
  qsort(times, rounds, sizeof(double), ascending);
  printf("%.3f\n", times[rounds / 2]);
  free(times);
  return 0;
}
