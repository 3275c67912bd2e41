extension String {
  /// The text without white space at both ends, ideographic spaces included.
  var trimmed: String {
    var view = unicodeScalars[...]
    while let first = view.first, first.isSpace { view.removeFirst() }
    while let last = view.last, last.isSpace { view.removeLast() }
    let isWhole = view.startIndex == startIndex && view.endIndex == endIndex
    return isWhole ? self : String(view)
  }

  /// The text without any white space.
  var withoutSpaces: String {
    unicodeScalars.contains(where: \.isSpace)
      ? String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isSpace })) : self
  }
}

extension Unicode.Scalar {
  /// Whether it is white space; for nearly all letters told without looking the property up.
  var isSpace: Bool {
    switch value {
    case 0x21...0x7E, 0x3001...0xFFFF: false
    case 0x09...0x0D, 0x20, 0x3000: true
    default: properties.isWhitespace
    }
  }
}
