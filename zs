#!/bin/sh
# The one launcher: finds a JDK 25, builds when needed, runs the command line. `zs test` runs all tests.
set -u

case $0 in */*) here=${0%/*} ;; *) here=. ;; esac
if [ -L "$0" ]; then here=$(dirname "$(readlink -f "$0")"); fi
house=$(CDPATH= cd -- "$here" && pwd -P)
verb() { # the command: the first word that is no option before it
  while [ $# -gt 0 ]; do
    case $1 in
      --packages | --lang) shift ;;
      -*) ;;
      *) printf '%s' "$1"; return ;;
    esac
    [ $# -eq 0 ] || shift
  done
}

case $(verb "$@") in serve | backup | restore | seal) runner=server ;; *) runner=cli ;; esac
made=$house/runners/$runner/target/zs

say() { printf '%s\n' "$*" >&2; }

is_25() { # a JDK's own release file tells its version without starting it
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] && grep -q '^JAVA_VERSION="25[".]' "$1/release"
}

find_jdk() {
  if [ -n "${JAVA_HOME:-}" ] && is_25 "$JAVA_HOME"; then printf '%s' "$JAVA_HOME"; return 0; fi
  onpath=$(command -v javac 2>/dev/null) && onpath=$(readlink -f "$onpath" 2>/dev/null) || onpath=
  for jdk in ${onpath:+"${onpath%/bin/javac}"} /usr/lib/jvm/* /opt/java/* /opt/jdk* /usr/java/* /usr/local/jdk* \
    "${HOME:-/}"/.sdkman/candidates/java/* "${HOME:-/}"/.jdks/* "${HOME:-/}"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home; do
    if is_25 "$jdk"; then printf '%s' "$jdk"; return 0; fi
  done
  return 1
}

need_jdk() {
  jdk=$(find_jdk) || {
    say "没有找到 JDK 25。请安装 JDK 25（例如 Eclipse Temurin 25：apt install temurin-25-jdk），或把 JAVA_HOME 指向它。"
    say "No JDK 25 was found. Install one (such as Eclipse Temurin 25: apt install temurin-25-jdk), or set JAVA_HOME to it."
    exit 2
  }
}

need_maven() {
  command -v mvn >/dev/null 2>&1 || {
    say "构建需要 Maven 3.8 或更高版本。请安装（例如 apt install maven）。"
    say "Building needs Maven 3.8 or later. Install it (for example: apt install maven)."
    exit 2
  }
}

build() {
  need_jdk
  need_maven
  say "正在构建（首次约一两分钟）… / Building (a minute or two the first time) …"
  mkdir -p "$made"
  rm -f "$made/ready"
  log=$made/build.log
  if ! (cd "$house" && JAVA_HOME=$jdk mvn -B -ntp -q -Dspotless.check.skip -DskipTests -Djacoco.skip \
    -pl runners/$runner -am package) >"$log" 2>&1; then
    grep -E '^\[(ERROR|WARNING)\]' "$log" | head -n 20 >&2
    say "构建失败，完整日志：$log / The build failed; the whole log is there."
    exit 70
  fi
  path=
  for jar in "$made"/lib/*.jar "$made"/lib/other/*.jar; do
    if [ -f "$jar" ]; then path=$path${path:+:}$jar; fi
  done
  printf '%s\n%s\n' "$jdk" "$path" >"$made/ready.new"
  warm
  mv "$made/ready.new" "$made/ready"
}

warm() {
  case $runner in
    cli) warm_check ;;
    server) warm_serve ;;
  esac
}

warm_serve() { # the same for the platform: a start in a folder of its own, and its first pages
  rm -f "$made/zs.aot"
  rehearsal=$(mktemp -d) || return 0
  "$jdk/bin/java" -XX:AOTCacheOutput="$made/zs.aot" $serving -cp "$path" cn.zhunsheng.server.Rehearsal \
    "$rehearsal" >"$made/warm.log" 2>&1 || rm -f "$made/zs.aot"
  rm -rf "$rehearsal"
}

warm_check() { # runs that teach the JVM what a start needs, and what a large file; without the caches all works, only slower
  rm -f "$made/zs.aot" "$made/large.aot"
  rehearsal=$(mktemp -d) || return 0
  (
    export XDG_CACHE_HOME="$rehearsal/cache"
    "$jdk/bin/java" $options -cp "$path" cn.zhunsheng.cli.Rehearsal "$rehearsal" write >/dev/null 2>"$made/warm.log"
    learn zs few
    learn large many
  )
  rm -rf "$rehearsal"
}

learn() { # the cache that a rehearsal makes
  "$jdk/bin/java" -XX:AOTCacheOutput="$made/$1.aot" $options -cp "$path" cn.zhunsheng.cli.Rehearsal "$rehearsal" "$2" \
    >/dev/null 2>"$made/warm.log" || rm -f "$made/$1.aot"
}

# 256 MB of heap are enough for a file of any size.
options="-Xmx256m -XX:+UseSerialGC -XX:-UsePerfData -Xlog:disable -Xlog:all=error:stderr \
--sun-misc-unsafe-memory-access=allow -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8"

# The platform: pages and checks side by side.
serving="-Xmx1g -XX:-UsePerfData -Xlog:disable -Xlog:all=error:stderr --enable-native-access=ALL-UNNAMED \
--sun-misc-unsafe-memory-access=allow -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8"

large() { # the second compiler pays from some megabytes on; before that it only takes time from the start
  for word in "$@"; do
    case $word in - | jdbc:*) return 0 ;; esac
    if [ -f "$word" ] && [ -n "$(find -L "$word" -size +8192k 2>/dev/null)" ]; then return 0; fi
  done
  return 1
}

stale() {
  [ -f "$made/ready" ] || return 0
  [ -n "$(find "$house/pom.xml" "$house/spine" "$house/runners" "$house/standards" \
    -name target -prune -o -name test -prune -o -type f -newer "$made/ready" -print -quit 2>/dev/null)" ]
}

if [ "${1:-}" = test ]; then
  need_jdk
  need_maven
  shift
  cd "$house" && JAVA_HOME=$jdk exec mvn -B -ntp verify "$@"
fi

if stale; then build; fi
{ read -r jdk; read -r path; } <"$made/ready"
if [ ! -x "$jdk/bin/java" ]; then build; fi
learnt=$made/zs.aot
tier=-XX:TieredStopAtLevel=1
if [ $runner = cli ] && large "$@"; then
  # A loop is compiled with its method, not once more in the middle of a call: fewer compilations, the same code.
  tier=-XX:-UseOnStackReplacement
  learnt=$made/large.aot
fi
if [ -f "$learnt" ]; then cache=-XX:AOTCache=$learnt; else cache=; fi
if [ $runner = server ]; then
  exec "$jdk/bin/java" ${cache:+"$cache"} $serving ${ZS_JAVA_OPTIONS:-} -cp "$path" cn.zhunsheng.server.Main "$@"
fi
if [ -t 2 ]; then seen=-Dzhunsheng.terminal=true; fi # progress is for eyes
exec "$jdk/bin/java" ${seen:+"$seen"} ${cache:+"$cache"} $tier $options -Dzhunsheng.house="$house" ${ZS_JAVA_OPTIONS:-} -cp "$path" cn.zhunsheng.cli.Main "$@"
