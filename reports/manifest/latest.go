package manifest

import (
	"path/filepath"
	"slices"
)

// Latest takes away the manifests of other months than is meant, as lie in a folder
// that is used for every month: those that were kept when the folder got another
// month, unless there is nothing else, and then those of before the last month. It
// gives the numbers of what stays and of what does not.
func Latest(names []string, parts []*Manifest) (stay, gone []int) {
	only := !slices.ContainsFunc(names, func(name string) bool { return !isKept(name) })
	last := ""
	for i, p := range parts {
		if only || !isKept(names[i]) {
			last = max(last, p.Month)
		}
	}
	for i, p := range parts {
		if !only && isKept(names[i]) || p.Month != "" && p.Month < last {
			gone = append(gone, i)
		} else {
			stay = append(stay, i)
		}
	}
	return stay, gone
}

func isKept(path string) bool { return Kept(filepath.Base(path)) }
