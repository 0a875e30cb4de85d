# Renders the Liquid templates of liquid.py with Debian's ruby-liquid, Jekyll's filters and its tags `include` and
# `highlight`: a JSON list of {"template", "data", "includes"} on stdin, {"text"} or {"error"} on stdout.
require "json"
require "fileutils"
require "tmpdir"
require "jekyll"

# Jekyll's filters ask the site for its settings, and for its Markdown, which is not compared here.
def site_for(data, folder)
  config = Jekyll.configuration(
    "source" => folder, "destination" => File.join(folder, "_site"), "quiet" => true, "timezone" => nil,
    "disable_disk_cache" => true
  )
  given = data["site"] || {}
  config["url"] = given["url"] || ""
  config["baseurl"] = given["baseurl"] || ""
  Jekyll::Site.new(config)
end

# One site per set of includes and settings: making one takes longer than rendering with it.
def site_of(example)
  $sites[[example["includes"], example["data"]["site"]]] ||= begin
    folder = Dir.mktmpdir
    (example["includes"] || {}).each do |name, text|
      path = File.join(folder, "_includes", name)
      FileUtils.mkdir_p(File.dirname(path))
      File.write(path, text)
    end
    $folders << folder
    site_for(example["data"], folder)
  end
end

def rendered(example)
  template = Liquid::Template.parse(example["template"], :error_mode => :strict, :line_numbers => true)
  info = { :registers => { :site => site_of(example), :page => {} }, :strict_filters => true }
  { "text" => template.render!(example["data"], info) }
rescue StandardError, ScriptError, SystemStackError => e
  { "error" => "#{e.class}: #{e.message}".scrub }
end

$sites = {}
$folders = []
Jekyll.logger.log_level = :error
ENV["TZ"] = "UTC"
puts JSON.generate(JSON.parse($stdin.read).map { |example| rendered(example) })
$folders.each { |folder| FileUtils.remove_entry(folder) }
