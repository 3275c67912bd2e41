import CXML2

/// libxml2, made ready for several threads.
///
/// Its parsers do this by themselves, but not safely: of two threads whose first parsers are made at
/// once, both wait for each other for ever in one run out of sixty.
enum XMLLibrary {
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// Must come before the first parser; does something once in a process only.
  static func prepare() { precondition(isReady) }
}
