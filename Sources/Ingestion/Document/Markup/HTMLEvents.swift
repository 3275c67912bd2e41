import CXML2

/// Receives the elements and texts of a web page in order.
protocol HTMLHandler: AnyObject {
  /// An element begins. Returns whether reading shall go on.
  func start(_ name: String, _ attributes: HTMLAttributes) -> Bool
  func end(_ name: String)
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// The attributes of one element; they are valid only during the call that hands them over.
struct HTMLAttributes {
  fileprivate let pointer: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?

  /// Whether the element has none.
  var isEmpty: Bool { pointer?[0] == nil }

  /// The value of an attribute, empty where it has none; `nil` when it is not there.
  subscript(_ name: StaticString) -> String? {
    guard var entry = pointer else { return nil }
    while let key = entry[0] {
      if xmlStrcasecmp(key, name.utf8Start) == 0 {
        return entry[1].map { String(cString: $0) } ?? ""
      }
      entry += 2
    }
    return nil
  }
}

/// Runs libxml2's HTML parser, which takes every page however wrong and loads nothing.
enum HTMLEvents {
  /// Parses UTF-8 without NUL bytes.
  static func parse(_ bytes: [UInt8], into handler: any HTMLHandler) {
    XMLLibrary.prepare()
    guard let context = htmlNewParserCtxt() else { return }
    defer { htmlFreeParserCtxt(context) }
    let session = Session(handler, context)
    var sax = xmlSAXHandler()
    sax.startElement = { session, name, attributes in
      guard let session = Session.of(session), let name else { return }
      session.start(String(cString: name), HTMLAttributes(pointer: attributes))
    }
    sax.endElement = { session, name in
      guard let session = Session.of(session), let name else { return }
      session.handler.end(String(cString: name))
    }
    sax.characters = { session, text, count in Session.of(session)?.text(text, count) }
    sax.ignorableWhitespace = { session, text, count in Session.of(session)?.text(text, count) }
    context.pointee.sax.pointee = sax
    context.pointee.userData = Unmanaged.passUnretained(session).toOpaque()
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    withExtendedLifetime(session) {
      bytes.withUnsafeBytes { buffer in
        _ = htmlCtxtReadMemory(
          context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count),
          nil, "UTF-8", Int32(options))
      }
    }
  }

  /// What the parser's callbacks get.
  private final class Session {
    let handler: any HTMLHandler
    private let context: htmlParserCtxtPtr

    init(_ handler: any HTMLHandler, _ context: htmlParserCtxtPtr) {
      self.handler = handler
      self.context = context
    }

    static func of(_ pointer: UnsafeMutableRawPointer?) -> Session? {
      pointer.map { Unmanaged<Session>.fromOpaque($0).takeUnretainedValue() }
    }

    func start(_ name: String, _ attributes: HTMLAttributes) {
      if !handler.start(name, attributes) { xmlStopParser(context) }
    }

    func text(_ text: UnsafePointer<xmlChar>?, _ count: Int32) {
      if count > 0 { handler.text(UnsafeBufferPointer(start: text, count: Int(count))) }
    }
  }
}
