import CPangoCairo

/// Why a picture cannot be made, in Chinese.
public enum RenderError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Cairo's own word for what went wrong.
  case cairo(reason: String)
  /// The picture has too many pixels.
  case tooLarge(width: Int, height: Int)
  /// libpng could not encode.
  case png(reason: String)
  /// The family that the theme names is not installed, so another stood in.
  case fontSubstituted(wanted: String, used: String)
  /// The font has no glyph for characters of a text.
  case missingGlyphs(text: String, count: Int)

  public var description: String {
    switch self {
    case .cairo(let reason): "绘图失败：\(reason)。请减小图的尺寸后再试。"
    case .tooLarge(let width, let height): "图太大（\(width)×\(height) 像素）。请减小尺寸或分辨率。"
    case .png(let reason): "PNG 编码失败：\(reason)。请换一种格式（svg、pdf）。"
    case .fontSubstituted(let wanted, let used):
      "没有安装字体 \(wanted)，系统会用 \(used) 代替。请安装字体（apt install fonts-noto-cjk），或用 --font-fallback 允许代替。"
    case .missingGlyphs(let text, let count):
      "字体缺少 \(count) 个字形，见“\(text)”。请安装字体（apt install fonts-noto-cjk），或用 --font-fallback 允许缺字。"
    }
  }

  init(_ status: cairo_status_t) {
    self = .cairo(reason: String(cString: cairo_status_to_string(status)))
  }
}
