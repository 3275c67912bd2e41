import CPangoCairo
import Graphics

/// A Cairo surface with its context, drawn on in points.
struct Canvas: ~Copyable {
  private let surface: OpaquePointer
  private let context: OpaquePointer
  private let fonts: FontContext

  /// A canvas on a surface, which it owns from now on; `scale` is device units per point.
  init(_ surface: OpaquePointer?, scale: Double, fonts: FontContext) throws(RenderError) {
    // A surface that failed carries its status; asking the context asks both.
    guard let surface, let context = cairo_create(surface) else {
      throw .cairo(reason: "no surface")
    }
    let status = cairo_status(context)
    guard status == CAIRO_STATUS_SUCCESS else {
      cairo_destroy(context)
      cairo_surface_destroy(surface)
      throw RenderError(status)
    }
    self.surface = surface
    self.context = context
    self.fonts = fonts
    cairo_scale(context, scale, scale)
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  /// Draws a scene and finishes the surface.
  borrowing func draw(_ scene: Scene) throws(RenderError) {
    set(scene.background)
    cairo_paint(context)
    for item in scene.items { draw(item) }
    cairo_show_page(context)
    cairo_surface_flush(surface)
    let status = cairo_status(context)
    guard status == CAIRO_STATUS_SUCCESS else { throw RenderError(status) }
  }

  /// Ends the surface's output, so that everything has been written.
  borrowing func finish() throws(RenderError) {
    cairo_surface_finish(surface)
    let status = cairo_surface_status(surface)
    guard status == CAIRO_STATUS_SUCCESS else { throw RenderError(status) }
  }

  private borrowing func draw(_ item: Scene.Item) {
    switch item {
    case .rectangle(let rect, let fill, let stroke):
      cairo_rectangle(context, rect.x, rect.y, rect.width, rect.height)
      paint(fill, within: rect)
      outline(stroke)
    case .line(let start, let end, let stroke):
      cairo_move_to(context, start.x, start.y)
      cairo_line_to(context, end.x, end.y)
      outline(stroke)
    case .polyline(let points, let stroke):
      trace(points)
      cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
      outline(stroke)
    case .polygon(let points, let fill):
      trace(points)
      cairo_close_path(context)
      paint(fill, within: Rect(around: points))
      outline(nil)
    case .circle(let center, let radius, let fill, let stroke):
      cairo_new_sub_path(context)
      cairo_arc(context, center.x, center.y, radius, 0, 2 * .pi)
      paint(fill, within: Rect(around: center, radius: radius))
      outline(stroke)
    case .text(let text): draw(text)
    case .group(_, let items): for inner in items { draw(inner) }
    }
  }

  private borrowing func draw(_ text: Scene.Text) {
    guard !text.string.isEmpty else { return }
    let line = fonts.shape(text.string, text.font)
    let shift =
      switch text.anchor {
      case .start: 0.0
      case .middle: line.width / 2
      case .end: line.width
      }
    set(text.color)
    cairo_save(context)
    cairo_translate(context, text.origin.x, text.origin.y)
    let scale = text.font.size / FontContext.shapingSize
    cairo_scale(context, scale, scale)
    cairo_move_to(context, -shift, -line.baseline)
    pango_cairo_show_layout(context, line.layout)
    cairo_restore(context)
  }

  private borrowing func trace(_ points: [Point]) {
    for (index, point) in points.enumerated() {
      index == 0
        ? cairo_move_to(context, point.x, point.y) : cairo_line_to(context, point.x, point.y)
    }
  }

  /// Fills the current path and keeps it for the outline.
  private borrowing func paint(_ fill: Scene.Fill?, within rect: Rect) {
    switch fill {
    case nil: break
    case .solid(let color):
      set(color)
      cairo_fill_preserve(context)
    case .hatched(let line, let ground, let pattern):
      set(ground)
      cairo_fill_preserve(context)
      hatch(pattern, rect, line)
    }
  }

  /// The pattern inside the current path, which is kept.
  private borrowing func hatch(_ pattern: Scene.Hatch, _ rect: Rect, _ color: Color) {
    let path = cairo_copy_path(context)
    cairo_save(context)
    cairo_clip(context)
    set(color)
    cairo_set_line_width(context, Scene.Hatch.lineWidth)
    for (start, end) in pattern.segments(in: rect) {
      cairo_move_to(context, start.x, start.y)
      cairo_line_to(context, end.x, end.y)
    }
    cairo_stroke(context)
    for center in pattern.centers(in: rect) {
      cairo_new_sub_path(context)
      cairo_arc(context, center.x, center.y, Scene.Hatch.dotRadius, 0, 2 * .pi)
    }
    cairo_fill(context)
    cairo_restore(context)
    cairo_new_path(context)
    cairo_append_path(context, path)
    cairo_path_destroy(path)
  }

  /// Strokes the current path and forgets it.
  private borrowing func outline(_ stroke: Scene.Stroke?) {
    guard let stroke else { return cairo_new_path(context) }
    set(stroke.color)
    cairo_set_line_width(context, stroke.width)
    cairo_set_dash(context, stroke.dash, Int32(stroke.dash.count), 0)
    cairo_stroke(context)
    cairo_set_dash(context, nil, 0, 0)
  }

  private borrowing func set(_ color: Color) {
    cairo_set_source_rgb(
      context, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255)
  }
}
