// One Markdown file's front matter and name to PostMeta. The body is only looked at where the title
// must be found in it.
#pragma once

#include "content/config.h"
#include "content/discover.h"
#include "content/post_meta.h"
#include "ground/diagnostic.h"
#include "ground/source_text.h"

namespace milepost {

// Mistakes go to `diagnostics` with their places; what could be read is returned all the same.
PostMeta load_post(const SourceText& source, const DocumentInput& input, const Config& config,
                   Diagnostics& diagnostics);

// Whether a post is undated although it, or its file's name, has what should be a date: which is told.
bool has_unread_date(const PostMeta& meta);

// Why a post is not shown: "draft", "private", "in the future until …"; "" where it is.
std::string reason_to_withhold(const PostMeta& meta, const Config& config, const Selection& selection);
// The first moment after `now` at which the calendar may change that; nothing where it never will.
std::optional<std::chrono::sys_seconds> next_change(const PostMeta& meta, const Config& config,
                                                    std::chrono::sys_seconds now);

}  // namespace milepost
