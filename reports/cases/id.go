package cases

import "strings"

// MaxID is the length of the longest case id.
const MaxID = 64

// SafeID reports whether an id can be the name of a file on every system: 1 to
// MaxID letters and digits of ASCII, points, hyphens and underscores; it starts
// with a letter or a digit, does not end in a point, is not the name of a device of
// Windows, such as con or LPT1.txt, and not that of a file that lies beside the
// folder of a case, such as manifest.json.
func SafeID(id string) bool {
	if id == "" || len(id) > MaxID || strings.IndexByte("._-", id[0]) >= 0 || id[len(id)-1] == '.' {
		return false
	}
	for _, c := range []byte(id) {
		if !('a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '.' || c == '_' || c == '-') {
			return false
		}
	}
	id = strings.ToLower(id)
	name, _, _ := strings.Cut(id, ".")
	return !isDevice(name) && !isFile(id)
}

// isFile reports whether an id ends as what is written for all cases does.
func isFile(id string) bool {
	for _, end := range []string{".json", ".pdf", ".xlsx", ".xml"} {
		if strings.HasSuffix(id, end) {
			return true
		}
	}
	return false
}

func isDevice(name string) bool {
	switch name {
	case "con", "prn", "aux", "nul":
		return true
	}
	numbered := strings.HasPrefix(name, "com") || strings.HasPrefix(name, "lpt")
	return numbered && len(name) == len("com1") && '0' <= name[3] && name[3] <= '9'
}
