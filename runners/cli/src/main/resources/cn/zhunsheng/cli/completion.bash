# Completion of zs. Written by `zs completion`; write it again when packages change.

_zs_second() {
  case "$1" in
@GROUPS@
  esac
}

_zs_options() {
  case "$1" in
@OPTIONS@
  esac
}

_zs_values() {
  case "$1" in
@VALUES@
  esac
}

_zs_ids() {
  case "$1" in
    models) echo '@MODELS@' ;;
    codesets) echo '@CODESETS@' ;;
    schemes) echo '@SCHEMES@' ;;
    packages) echo '@PACKAGES@' ;;
  esac
}

_zs() {
  local current previous first second name i word words
  current="${COMP_WORDS[$COMP_CWORD]}"
  previous="${COMP_WORDS[$((COMP_CWORD - 1))]}"
  first='' second=''
  i=1
  while [ "$i" -lt "$COMP_CWORD" ]; do
    word="${COMP_WORDS[$i]}"
    if [ -z "$first" ]; then
      case "$word" in
        --lang | --packages) i=$((i + 1)) ;;
        -*) ;;
        *) first=$word ;;
      esac
    elif [ -z "$second" ]; then
      second=$word
    fi
    i=$((i + 1))
  done
  name=$first
  words=''
  if [ -z "$first" ]; then
    case "$previous" in
      --lang) words='zh en' ;;
      --packages) COMPREPLY=($(compgen -d -- "$current")); return ;;
      *) words='@COMMANDS@ --packages --lang --version --help' ;;
    esac
  elif [ -n "$(_zs_second "$first")" ]; then
    name="$first $second"
    [ -n "$second" ] || words=$(_zs_second "$first")
  fi
  if [ -z "$words" ]; then
    words=$(_zs_values "$name $previous")
  fi
  if [ -z "$words" ]; then
    case "$previous" in
      --model) words=$(_zs_ids models) ;;
      --depends) words=$(_zs_ids packages) ;;
      --folder) COMPREPLY=($(compgen -d -- "$current")); return ;;
      --*) words='' ;;
      *)
        case "$current" in
          -*) words=$(_zs_options "$name") ;;
          *)
            case "$name" in
              generate) words=$(_zs_ids models) ;;
              completion) words='bash zsh' ;;
              'dictionary codes') words=$(_zs_ids codesets) ;;
              'dictionary show') words="$(_zs_ids models) $(_zs_ids codesets)" ;;
              'dictionary validate') words=$(_zs_ids schemes) ;;
              'packages diff') words=$(_zs_ids packages) ;;
            esac
            ;;
        esac
        ;;
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  # Where no word fits, a file is meant: a source, a model, an output.
  if [ "${#COMPREPLY[@]}" -eq 0 ]; then
    COMPREPLY=($(compgen -f -- "$current"))
  fi
}

complete -o filenames -F _zs zs
