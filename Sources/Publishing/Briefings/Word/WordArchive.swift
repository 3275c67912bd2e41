import CZip

/// The parts of a Word file; those that are not changed are written back byte for byte.
final class WordArchive {
  private let archive: OpaquePointer
  private var memories: [UnsafeMutableRawBufferPointer] = []
  private var changed: [String: [UInt8]] = [:]
  private var removed: Set<String> = []
  private var trees: [String: XMLTree] = [:]

  private static let partLimit = 64_000_000

  /// - Throws: `BriefingRefusal` when the bytes are no sound archive.
  init(_ bytes: [UInt8]) throws {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw BriefingRefusal("文件有密码，或是旧的 .doc 格式。请在 Word 中去掉密码、另存为 .docx 后再试")
    }
    let memory = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(1, bytes.count), alignment: 1)
    memory.copyBytes(from: bytes)
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    let isNew = bytes.isEmpty
    guard let source = zip_source_buffer_create(memory.baseAddress, UInt64(bytes.count), 0, &error)
    else {
      memory.deallocate()
      throw BriefingRefusal("文件打不开")
    }
    guard let archive = zip_open_from_source(source, isNew ? ZIP_CREATE | ZIP_TRUNCATE : 0, &error)
    else {
      zip_source_free(source)
      memory.deallocate()
      throw BriefingRefusal("文件已损坏，不是完整的 .docx，可能没有下载完。请换一份完好的文件")
    }
    self.archive = archive
    memories = [memory]
  }

  deinit {
    zip_discard(archive)
    for memory in memories { memory.deallocate() }
  }

  /// The names of all parts, in the order of the file.
  var names: [String] {
    (0..<max(0, zip_get_num_entries(archive, 0))).compactMap { index in
      zip_get_name(archive, UInt64(index), 0).map { String(cString: $0) }
    }
  }

  /// The bytes of a part, or `nil` when there is none.
  ///
  /// - Throws: `BriefingRefusal` when it cannot be unpacked.
  func part(_ name: String) throws -> [UInt8]? {
    if removed.contains(name) { return nil }
    if let bytes = changed[name] { return bytes }
    let index = zip_name_locate(archive, name, 0)
    guard index >= 0 else { return nil }
    var stat = zip_stat_t()
    zip_stat_init(&stat)
    guard zip_stat_index(archive, UInt64(index), 0, &stat) == 0, stat.size <= Self.partLimit,
      let file = zip_fopen_index(archive, UInt64(index), 0)
    else { throw BriefingRefusal("文件已损坏：其中的 \(name) 解不开。请换一份完好的文件，或在 Word、WPS 中修复后另存") }
    defer { zip_fclose(file) }
    var bytes = [UInt8](repeating: 0, count: Int(stat.size))
    let count = bytes.withUnsafeMutableBytes { zip_fread(file, $0.baseAddress, UInt64($0.count)) }
    guard count == bytes.count else {
      throw BriefingRefusal("文件已损坏：其中的 \(name) 解不开。请换一份完好的文件，或在 Word、WPS 中修复后另存")
    }
    return bytes
  }

  /// The tree of a part, read once as long as the part stays as it is; `nil` when there is none.
  ///
  /// - Throws: `BriefingRefusal` when it cannot be unpacked or is no sound XML.
  func tree(_ name: String) throws -> XMLTree? {
    if let known = trees[name] { return known }
    let tree = try part(name).map { try XMLTree.part($0, name) }
    trees[name] = tree
    return tree
  }

  /// Changes or adds a part.
  func set(_ name: String, _ bytes: [UInt8]) {
    changed[name] = bytes
    trees[name] = nil
    removed.remove(name)
  }

  /// Takes a part out.
  func remove(_ name: String) {
    changed[name] = nil
    trees[name] = nil
    removed.insert(name)
  }

  /// Whether anything was changed.
  var isChanged: Bool { !changed.isEmpty || !removed.isEmpty }

  /// The whole file, parts that were not changed as they were packed.
  ///
  /// Changed parts bear a fixed time, so that the same content gives the same bytes. The file is put
  /// together anew: libzip 1.7 frees memory twice when it writes into an archive in memory.
  func written() throws -> [UInt8] {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let target = zip_source_buffer_create(nil, 0, 0, &error) else { throw Self.unwritable }
    defer { zip_source_free(target) }
    guard let copy = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error) else {
      throw Self.unwritable
    }
    zip_source_keep(target)
    do {
      try fill(copy)
    } catch {
      zip_discard(copy)
      throw error
    }
    guard zip_close(copy) == 0 else {
      zip_discard(copy)
      throw Self.unwritable
    }
    return try Self.contents(of: target)
  }

  private static var unwritable: BriefingRefusal { BriefingRefusal("写不成 .docx") }

  /// Puts every part into a new archive: those of the file in their order, then the new ones.
  private func fill(_ copy: OpaquePointer) throws {
    let old = names
    for (index, name) in old.enumerated() where !removed.contains(name) {
      if let bytes = changed[name] {
        try add(name, bytes, to: copy)
        continue
      }
      let packed = zip_flags_t(ZIP_FL_COMPRESSED)
      guard let part = zip_source_zip(copy, archive, UInt64(index), packed, 0, -1),
        zip_file_add(copy, name, part, zip_flags_t(ZIP_FL_ENC_UTF_8)) >= 0
      else { throw Self.unwritable }
    }
    for name in changed.keys.sorted() where !old.contains(name) {
      try add(name, changed[name] ?? [], to: copy)
    }
  }

  private func add(_ name: String, _ bytes: [UInt8], to copy: OpaquePointer) throws {
    let memory = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(1, bytes.count), alignment: 1)
    memory.copyBytes(from: bytes)
    memories.append(memory)
    guard let part = zip_source_buffer(copy, memory.baseAddress, UInt64(bytes.count), 0) else {
      throw Self.unwritable
    }
    let index = zip_file_add(copy, name, part, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else { throw Self.unwritable }
    let firstDay: UInt16 = 0x21
    zip_file_set_dostime(copy, UInt64(index), 0, firstDay, 0)
  }

  private static func contents(of source: OpaquePointer) throws -> [UInt8] {
    var stat = zip_stat_t()
    zip_stat_init(&stat)
    guard zip_source_stat(source, &stat) == 0, zip_source_open(source) == 0 else {
      throw unwritable
    }
    defer { zip_source_close(source) }
    var bytes = [UInt8](repeating: 0, count: Int(stat.size))
    let count = bytes.withUnsafeMutableBytes { zip_source_read(source, $0.baseAddress, stat.size) }
    guard count == bytes.count else { throw unwritable }
    return bytes
  }
}
