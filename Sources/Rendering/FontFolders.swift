import CPangoCairo
import Glibc

/// Finds fonts in the usual folders without the system's rules for families and sizes.
///
/// Themes name each family and ask for no hinting, so nothing that these rules decide shows in a
/// picture; reading them was a third of what a chart cost. Where fonts lie elsewhere, or somebody
/// points Fontconfig to rules of their own, the system's are read after all.
enum FontFolders {
  /// The folders and caches of Fontconfig's own file; a bold face that is missing is made from the
  /// regular one as everywhere.
  private static let rules = """
    <fontconfig>
    <dir>/usr/share/fonts</dir><dir>/usr/local/share/fonts</dir>
    <dir prefix="xdg">fonts</dir><dir>~/.fonts</dir>
    <cachedir>/var/cache/fontconfig</cachedir><cachedir prefix="xdg">fontconfig</cachedir>
    <include ignore_missing="yes">/etc/fonts/conf.d/90-synthetic.conf</include>
    </fontconfig>
    """

  /// Makes these folders the process's fonts, once; it must be before Pango looks for any.
  static let use: Void = {
    let isOwn = getenv("FONTCONFIG_FILE") != nil || getenv("FONTCONFIG_PATH") != nil
    guard !isOwn, let config = FcConfigCreate() else { return }
    defer { FcConfigDestroy(config) }
    guard FcConfigParseAndLoadFromMemory(config, rules, 1) != 0, FcConfigBuildFonts(config) != 0,
      let fonts = FcConfigGetFonts(config, FcSetSystem), fonts.pointee.nfont > 0
    else { return }
    FcConfigSetCurrent(config)
  }()
}
