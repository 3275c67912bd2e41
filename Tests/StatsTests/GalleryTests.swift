import Foundation
import TestSupport
import Testing

/// The committed gallery against what is drawn now.
@Suite struct GalleryTests {
  /// `make gallery` draws it anew; look at the pictures that changed before committing them.
  @Test func theGalleryIsNotStale() throws {
    let workdir = try Workdir()
    let run = try workdir.run("Gallery", ["gallery", Checkout.root])
    #expect(run.status == 0, "\(run.error)")
    for name in ["index.json", "README.md"] {
      let drawn = String(decoding: try workdir.bytes("gallery/\(name)"), as: UTF8.self)
      #expect(drawn == (try Checkout.text("Charts/gallery/\(name)")), "stale: make gallery")
    }
    for file in try FileManager.default.contentsOfDirectory(atPath: workdir.path + "/gallery") {
      #expect(FileManager.default.fileExists(atPath: Checkout.root + "/Charts/gallery/" + file))
    }
  }
}
