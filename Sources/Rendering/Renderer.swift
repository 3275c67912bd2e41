import CPangoCairo
import FoundationEssentials
public import Graphics

/// Draws scenes with Cairo; fonts are opened once for all pictures of a renderer.
///
/// A renderer is used by one task only.
public final class Renderer: TextMeasurer {
  private let fonts: FontContext
  private let theme: Theme
  private let allowsFallback: Bool

  /// A renderer for the fonts of a theme.
  ///
  /// - Parameters:
  ///   - theme: The theme whose families are used.
  ///   - allowsFallback: Whether another font may stand in for one that is missing; else that is an
  ///     error.
  public init(theme: Theme, allowsFallback: Bool = false) {
    fonts = FontContext(theme: theme)
    self.theme = theme
    self.allowsFallback = allowsFallback
  }

  public func width(of text: String, font: Font) -> Double { fonts.width(of: text, font: font) }

  /// Checks that a text is set in the family wanted, with every glyph.
  ///
  /// - Throws: `RenderError` when it is not.
  public func audit(_ text: String, font: Font) throws(RenderError) {
    guard !text.isEmpty, let issue = fonts.issues(text, font).first else { return }
    throw .font(issue, text: text)
  }

  /// Checks every text of a scene.
  ///
  /// - Throws: `RenderError` for the first text that is not set as it should be.
  public func audit(_ scene: Scene) throws(RenderError) {
    for text in scene.texts { try audit(text.string, font: text.font) }
  }

  /// The family that a font is really set in.
  public func family(of font: Font) -> String { fonts.family(of: font) }

  /// What must be said about the fonts of a scene.
  ///
  /// These are families that the theme declares to stand in for others, and whatever else was not
  /// set as wanted. Empty when all is as the theme names it.
  public func fontIssues(in scene: Scene) -> [FontIssue] {
    var issues: [FontIssue] = []
    for text in scene.texts where !text.string.isEmpty {
      let declared = fonts.declaredSubstitution(for: text.font)
      for issue in [declared].compactMap(\.self) + fonts.issues(text.string, text.font)
      where !issues.contains(issue) {
        issues.append(issue)
      }
    }
    return issues
  }

  /// The scene as PNG.
  ///
  /// - Parameters:
  ///   - scene: What is drawn.
  ///   - dpi: Pixels per inch; a point is 1/72 inch.
  /// - Returns: The file.
  /// - Throws: `RenderError` for a font that is missing, a picture too large, or Cairo's own reasons.
  public func png(_ scene: Scene, dpi: Double = 192) throws(RenderError) -> [UInt8] {
    try auditUnlessAllowed(scene)
    let scale = dpi / 72
    let width = Int((scene.size.width * scale).rounded(.up))
    let height = Int((scene.size.height * scale).rounded(.up))
    guard width > 0, height > 0, width <= 20_000, height <= 20_000, width * height <= 120_000_000
    else {
      throw .tooLarge(width: width, height: height)
    }
    let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    cairo_surface_reference(surface)
    defer { cairo_surface_destroy(surface) }
    let canvas = try Canvas(surface, scale: scale, fonts: fonts)
    try canvas.draw(scene)
    guard let pixels = cairo_image_surface_get_data(surface) else {
      throw .cairo(reason: "no pixels")
    }
    return try PNGEncoder.encode(
      pixels, width: width, height: height, stride: Int(cairo_image_surface_get_stride(surface)),
      dpi: dpi,
      texts: [
        ("Title", scene.title), ("Description", scene.description), (Self.keyword, scene.imprint),
      ].filter { !$0.1.isEmpty })
  }

  /// The keyword under which files carry what they were made from.
  static let keyword = "stats"

  /// The scene as SVG with text that can be selected and searched.
  ///
  /// Texts name their fonts with those that may stand in for them, and have the measured length.
  public func liveSVG(_ scene: Scene) throws(RenderError) -> [UInt8] {
    try auditUnlessAllowed(scene)
    return Array(SVGText.document(scene, theme: theme).utf8)
  }

  /// The scene as SVG, its text as outlines so that it looks the same everywhere.
  public func svg(_ scene: Scene) throws(RenderError) -> [UInt8] {
    try auditUnlessAllowed(scene)
    let bytes = try stream { write, closure in
      cairo_svg_surface_create_for_stream(write, closure, scene.size.width, scene.size.height)
    } draw: { surface throws(RenderError) in
      let canvas = try Canvas(surface, scale: 1, fonts: fonts)
      try canvas.draw(scene)
      try canvas.finish()
    }
    return SVGCleaner.cleaned(bytes, of: scene)
  }

  /// The scene as PDF with text that can be searched; no clock in it.
  public func pdf(_ scene: Scene) throws(RenderError) -> [UInt8] {
    try auditUnlessAllowed(scene)
    return try stream { write, closure in
      let surface = cairo_pdf_surface_create_for_stream(
        write, closure, scene.size.width, scene.size.height)
      cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, scene.title)
      cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, scene.description)
      if !scene.imprint.isEmpty {
        // In ASCII, so that it stands in the file as it is.
        let code = Data(scene.imprint.utf8).base64EncodedString()
        cairo_pdf_surface_set_metadata(
          surface, CAIRO_PDF_METADATA_KEYWORDS, "\(Self.keyword):\(code)")
      }
      cairo_pdf_surface_set_metadata(
        surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z")
      return surface
    } draw: { surface throws(RenderError) in
      let canvas = try Canvas(surface, scale: 1, fonts: fonts)
      try canvas.draw(scene)
      try canvas.finish()
    }
  }

  private func auditUnlessAllowed(_ scene: Scene) throws(RenderError) {
    if !allowsFallback { try audit(scene) }
  }

  /// Collects what a stream surface writes.
  private func stream(
    create: (cairo_write_func_t, UnsafeMutableRawPointer) -> OpaquePointer?,
    draw: (OpaquePointer?) throws(RenderError) -> Void
  ) throws(RenderError) -> [UInt8] {
    let buffer = ByteBuffer()
    let surface = create(
      { context, data, length in
        guard let context, let data else { return CAIRO_STATUS_WRITE_ERROR }
        ByteBuffer.of(context).append(data, Int(length))
        return CAIRO_STATUS_SUCCESS
      }, buffer.context)
    try draw(surface)
    return withExtendedLifetime(buffer) { buffer.bytes }
  }
}
