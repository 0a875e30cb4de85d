#include "drawing/raster.h"

#include <cairo.h>
#include <fontconfig/fontconfig.h>
#include <librsvg/rsvg.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cmath>
#include <memory>
#include <vector>

#include "drawing/pinned_fonts.h"
#include "drawing/png_writer.h"
#include "ground/late_library.h"

namespace milepost::drawing {
namespace {

// Half of the time of a short run went into loading these and the fifty libraries that they bring along.
struct Painting {
  LateLibrary rsvg{"librsvg-2.so.2"};
  MILEPOST_LATE(rsvg, rsvg_handle_new_from_data);
  MILEPOST_LATE(rsvg, rsvg_handle_get_intrinsic_size_in_pixels);
  MILEPOST_LATE(rsvg, rsvg_handle_render_document);

  LateLibrary glib{"libglib-2.0.so.0"}, gobject{"libgobject-2.0.so.0"};
  MILEPOST_LATE(glib, g_error_free);
  MILEPOST_LATE(gobject, g_object_unref);

  LateLibrary cairo{"libcairo.so.2"};
  MILEPOST_LATE(cairo, cairo_create);
  MILEPOST_LATE(cairo, cairo_destroy);
  MILEPOST_LATE(cairo, cairo_paint);
  MILEPOST_LATE(cairo, cairo_set_source_rgb);
  MILEPOST_LATE(cairo, cairo_status);
  MILEPOST_LATE(cairo, cairo_status_to_string);
  MILEPOST_LATE(cairo, cairo_surface_destroy);
  MILEPOST_LATE(cairo, cairo_surface_flush);
  MILEPOST_LATE(cairo, cairo_image_surface_create);
  MILEPOST_LATE(cairo, cairo_image_surface_get_data);
  MILEPOST_LATE(cairo, cairo_image_surface_get_stride);

  LateLibrary fontconfig{"libfontconfig.so.1"};
  MILEPOST_LATE(fontconfig, FcCharSetHasChar);
  MILEPOST_LATE(fontconfig, FcConfigAppFontAddFile);
  MILEPOST_LATE(fontconfig, FcConfigBuildFonts);
  MILEPOST_LATE(fontconfig, FcConfigCreate);
  MILEPOST_LATE(fontconfig, FcConfigGetCurrent);
  MILEPOST_LATE(fontconfig, FcConfigGetFonts);
  MILEPOST_LATE(fontconfig, FcConfigSetCurrent);
  MILEPOST_LATE(fontconfig, FcPatternGetCharSet);

  // "" where all of it is there.
  std::string problem() const {
    for (const LateLibrary* library : {&rsvg, &glib, &gobject, &cairo, &fontconfig})
      if (!library->problem().empty()) return library->problem();
    return "";
  }
};

const Painting& lib() {
  static const Painting loaded;
  return loaded;
}

struct Freer {
  void operator()(RsvgHandle* handle) const { lib().g_object_unref(handle); }
  void operator()(cairo_surface_t* surface) const { lib().cairo_surface_destroy(surface); }
  void operator()(cairo_t* context) const { lib().cairo_destroy(context); }
  void operator()(GError* error) const { lib().g_error_free(error); }
};
template <class T>
using Held = std::unique_ptr<T, Freer>;

// fontconfig takes fonts by path only: each compiled-in font becomes an anonymous file, left open for the
// life of the process, since it is read again when glyphs are drawn.
bool add_font(FcConfig* config, std::string_view font) {
  const int fd = memfd_create("milepost-font", MFD_CLOEXEC);
  if (fd < 0 || write(fd, font.data(), font.size()) != static_cast<ssize_t>(font.size())) return false;
  const std::string path = "/proc/self/fd/" + std::to_string(fd);
  return lib().FcConfigAppFontAddFile(config, reinterpret_cast<const FcChar8*>(path.c_str())) == FcTrue;
}

// The pinned fonts become the process's whole font configuration, once. False where the system refuses.
bool fonts_are_pinned() {
  static const bool pinned = [] {
    if (!lib().problem().empty()) return false;
    FcConfig* config = lib().FcConfigCreate();
    for (const std::string_view font : pinned_fonts())
      if (!add_font(config, font)) return false;
    return lib().FcConfigBuildFonts(config) == FcTrue && lib().FcConfigSetCurrent(config) == FcTrue;
  }();
  return pinned;
}

PngError failure(const Held<GError>& error) { return {error ? error->message : "the drawing cannot be painted"}; }

Result<Pixels, PngError> paint(std::string_view svg, int scale) {
  GError* raw_error = nullptr;
  const Held<RsvgHandle> handle(
      lib().rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(svg.data()), svg.size(), &raw_error));
  if (!handle) return failure(Held<GError>(raw_error));
  double width = 0, height = 0;
  if (!lib().rsvg_handle_get_intrinsic_size_in_pixels(handle.get(), &width, &height))
    return PngError{"it has no size in px"};
  Pixels pixels{static_cast<int>(std::ceil(width * scale)), static_cast<int>(std::ceil(height * scale)), {}};
  const Held<cairo_surface_t> surface(
      lib().cairo_image_surface_create(CAIRO_FORMAT_RGB24, pixels.width, pixels.height));
  const Held<cairo_t> context(lib().cairo_create(surface.get()));
  lib().cairo_set_source_rgb(context.get(), 1, 1, 1);
  lib().cairo_paint(context.get());
  const RsvgRectangle viewport{0, 0, static_cast<double>(pixels.width), static_cast<double>(pixels.height)};
  if (!lib().rsvg_handle_render_document(handle.get(), context.get(), &viewport, &raw_error))
    return failure(Held<GError>(raw_error));
  lib().cairo_surface_flush(surface.get());
  if (lib().cairo_status(context.get()) != CAIRO_STATUS_SUCCESS)
    return PngError{lib().cairo_status_to_string(lib().cairo_status(context.get()))};
  pixels.colours.reserve(static_cast<size_t>(pixels.width) * static_cast<size_t>(pixels.height));
  const unsigned char* rows = lib().cairo_image_surface_get_data(surface.get());
  const int stride = lib().cairo_image_surface_get_stride(surface.get());
  for (int y = 0; y < pixels.height; ++y) {
    const auto* row = reinterpret_cast<const uint32_t*>(rows + static_cast<ptrdiff_t>(y) * stride);
    for (int x = 0; x < pixels.width; ++x) pixels.colours.push_back(row[x] & 0xFFFFFFU);
  }
  return pixels;
}

}  // namespace

Result<Png, PngError> paint_png(std::string_view svg, int scale) {
  if (std::string problem = lib().problem(); !problem.empty()) return PngError{std::move(problem)};
  if (!fonts_are_pinned()) return PngError{"the fonts for painting cannot be loaded"};
  Result<Pixels, PngError> pixels = paint(svg, scale);
  if (!pixels) return pixels.error();
  return Png{write_png(*pixels), pixels->width, pixels->height};
}

bool can_paint(char32_t character) {
  if (!fonts_are_pinned()) return false;
  const FcFontSet* fonts = lib().FcConfigGetFonts(lib().FcConfigGetCurrent(), FcSetApplication);
  FcCharSet* characters = nullptr;
  if (!fonts || fonts->nfont == 0 ||
      lib().FcPatternGetCharSet(fonts->fonts[0], FC_CHARSET, 0, &characters) != FcResultMatch)
    return false;
  return lib().FcCharSetHasChar(characters, character) == FcTrue;
}

}  // namespace milepost::drawing
