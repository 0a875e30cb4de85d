# The Debian packages that milepost needs, in one place. Sourced by install-packages; nothing runs here.
# shellcheck shell=bash disable=SC2034

packages_build=(
  build-essential cmake ninja-build ccache pkg-config
  libcmark-gfm-dev libcmark-gfm-extensions-dev libfyaml-dev libtomlplusplus-dev nlohmann-json3-dev
  libhowardhinnant-date-dev libutf8proc-dev libcli11-dev tzdata
  duktape-dev libjs-katex libgumbo-dev libzip-dev libcurl4-openssl-dev
  librsvg2-dev libcairo2-dev libfontconfig-dev libpng-dev fonts-liberation
)
# Not openssh-server, which begins to serve as soon as it is there: robustness.recipe_ssh does without where it is missing.
packages_test=(
  clang lld libclang-rt-14-dev catch2 python3 python3-jinja2 python3-jsonschema
  chromium nodejs npm default-jre-headless
  fonts-dejavu-core fonts-liberation fonts-noto-core
  jekyll ruby-kramdown-parser-gfm pandoc hugo strace valgrind
  parallel rsync slurmctld slurmd slurm-client munge python3-yaml
)
packages_lint=(clang-format clang-tidy)
packages_bench=(hugo python3 make libmd4c-dev libmd4c-html0-dev)
