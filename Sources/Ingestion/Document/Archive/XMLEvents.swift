import CXML2

/// Receives the elements and texts of an XML part in order; names come without their prefix.
protocol XMLHandler: AnyObject {
  /// An element begins. Returns whether reading shall go on.
  func start(_ name: String, _ attributes: XMLAttributes) -> Bool
  func end(_ name: String)
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// The attributes of one element; they are valid only during the call that hands them over.
struct XMLAttributes {
  fileprivate let pointer: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  fileprivate let count: Int

  /// The value of the attribute with this name, whatever its prefix, or `nil`.
  subscript(_ name: StaticString) -> String? {
    guard let pointer else { return nil }
    for index in 0..<count {
      let entry = pointer + index * 5
      guard let key = entry[0], xmlStrEqual(key, name.utf8Start) == 1, let start = entry[3],
        let end = entry[4]
      else { continue }
      return String(
        decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
    }
    return nil
  }

  /// The attribute "val" as a number, or `nil`.
  var value: Int? { self["val"].flatMap { Int($0) } }

  /// Whether a switch that is there means yes: without a value, or with any but nought and "false".
  var isOn: Bool { !["0", "false", "off"].contains(self["val"] ?? "1") }
}

/// Runs libxml2's XML parser over one part of an archive.
///
/// Office files need no document type; one that has it is refused before any entity is read, which
/// leaves neither entity bombs nor external entities.
enum XMLEvents {
  /// Parses a part.
  ///
  /// - Throws: `Failure` when it is not well-formed or declares a document type.
  static func parse(_ bytes: [UInt8], into handler: any XMLHandler) throws(Failure) {
    XMLLibrary.prepare()
    guard let context = xmlNewParserCtxt() else { throw Failure.malformed(line: 0) }
    defer { xmlFreeParserCtxt(context) }
    let session = Session(handler, context)
    context.pointee.sax.pointee = sax
    context.pointee.userData = Unmanaged.passUnretained(session).toOpaque()
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
    withExtendedLifetime(session) {
      bytes.withUnsafeBytes { buffer in
        _ = xmlCtxtReadMemory(
          context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count),
          nil, nil, Int32(options))
      }
    }
    if let failure = session.failure { throw failure }
    guard session.wasStopped || context.pointee.wellFormed == 1 else {
      throw Failure.malformed(line: Int(context.pointee.lastError.line))
    }
  }

  /// Why a part cannot be read.
  enum Failure: Error, Equatable {
    case malformed(line: Int)
    case documentType
    case tooDeep
  }

  private static var sax: xmlSAXHandler {
    var sax = xmlSAXHandler()
    sax.initialized = UInt32(XML_SAX2_MAGIC)
    sax.internalSubset = { session, _, _, _ in Session.of(session)?.stop(.documentType) }
    sax.startElementNs = { session, name, _, _, _, _, count, _, attributes in
      guard let session = Session.of(session), let name else { return }
      session.start(
        String(cString: name), XMLAttributes(pointer: attributes, count: Int(count)))
    }
    sax.endElementNs = { session, name, _, _ in
      guard let session = Session.of(session), let name else { return }
      session.end(String(cString: name))
    }
    sax.characters = { session, text, count in Session.of(session)?.text(text, count) }
    sax.ignorableWhitespace = { session, text, count in Session.of(session)?.text(text, count) }
    sax.cdataBlock = { session, text, count in Session.of(session)?.text(text, count) }
    return sax
  }

  /// What the parser's callbacks get.
  private final class Session {
    let handler: any XMLHandler
    private let context: xmlParserCtxtPtr
    private(set) var failure: Failure?
    private(set) var wasStopped = false
    private var depth = 0

    /// No document that a word processor writes nests deeper.
    private static let deepest = 240

    init(_ handler: any XMLHandler, _ context: xmlParserCtxtPtr) {
      self.handler = handler
      self.context = context
    }

    static func of(_ pointer: UnsafeMutableRawPointer?) -> Session? {
      pointer.map { Unmanaged<Session>.fromOpaque($0).takeUnretainedValue() }
    }

    func start(_ name: String, _ attributes: XMLAttributes) {
      depth += 1
      if depth > Self.deepest { return stop(.tooDeep) }
      guard !handler.start(name, attributes) else { return }
      wasStopped = true
      xmlStopParser(context)
    }

    func end(_ name: String) {
      depth -= 1
      handler.end(name)
    }

    func stop(_ failure: Failure) {
      self.failure = self.failure ?? failure
      xmlStopParser(context)
    }

    func text(_ text: UnsafePointer<xmlChar>?, _ count: Int32) {
      if count > 0 { handler.text(UnsafeBufferPointer(start: text, count: Int(count))) }
    }
  }
}
