package batch

import (
	"cmp"
	"errors"
	"io/fs"
	"maps"
	"path"
	"slices"

	"spoor2/reports/facts"
	"spoor2/reports/manifest"
)

// A version is what a list in the folder says of a file, and the day of that list.
type version struct {
	*manifest.Document
	on string // ISO
}

// know takes in what a list of a day says of documents, as far as they are of
// cases of this share: whoever made them, in whatever share, each belongs to one.
func (k *Keeper) know(documents []manifest.Document, on string) {
	for _, d := range documents {
		if d.SHA256 == "" || !k.share().Has(path.Dir(d.File)) {
			continue
		}
		all := k.known[d.File]
		i := slices.IndexFunc(all, func(v version) bool { return v.SHA256 == d.SHA256 })
		switch {
		case i < 0:
			k.known[d.File] = append(all, version{&d, on})
		case on >= all[i].on:
			d.Found = cmp.Or(d.Found, all[i].Found) // who was told of it before, was told
			k.known[d.File] = append(slices.Delete(all, i, i+1), version{&d, on})
		}
	}
}

// list takes in a list. Those that were kept of other months tell what was made,
// and not what should lie in the folder now.
func (k *Keeper) list(m *manifest.Manifest, s manifest.Shard, kept bool) {
	all := m.Documents()
	k.know(all, m.Date)
	if kept {
		return
	}
	k.lists[s] = max(k.lists[s], m.Date)
	for _, d := range all {
		if d.SHA256 != "" && k.share().Has(path.Dir(d.File)) {
			k.listed[d.File] = max(k.listed[d.File], m.Date)
		}
	}
}

// last is the version of a file that was made last.
func (k *Keeper) last(file string) *manifest.Document {
	all := k.known[file]
	if len(all) == 0 {
		return nil
	}
	last := all[0]
	for _, v := range all {
		if v.on >= last.on {
			last = v
		}
	}
	return last.Document
}

// expected reports whether the last list that can speak of a file names it.
func (k *Keeper) expected(file string) bool {
	for share, on := range k.lists {
		if on > k.listed[file] && share.Has(path.Dir(file)) {
			return false
		}
	}
	return k.listed[file] != ""
}

// earlier are the documents in the folder of which this run made no new version.
// What lies there is looked at, so that what somebody changed or signed is listed
// as that. What cannot be read is listed as it was.
func (k *Keeper) earlier(there map[string]bool) (all []manifest.Document, err error) {
	for _, file := range slices.Sorted(maps.Keys(k.known)) {
		if there[file] {
			continue
		}
		data, lost := k.Folder.ReadFile(file)
		switch {
		case errors.Is(lost, fs.ErrNotExist), lost == nil && Unfinished(data):
			if k.expected(file) && k.last(file).Status != string(facts.Draft) {
				k.Lost = append(k.Lost, file)
			}
			continue
		case lost != nil:
			err = errors.Join(err, lost)
			all = append(all, k.last(file).Before(k.last(file).SHA256))
			continue
		}
		sum := manifest.Sum(data)
		d := *k.last(file)
		told := false
		for _, v := range k.known[file] {
			if v.SHA256 == sum {
				d = *v.Document
			}
			told = told || v.Found == sum
		}
		if d = d.Before(sum); d.State == manifest.Edited && !told {
			k.Altered = append(k.Altered, file)
		}
		all = append(all, d)
	}
	return all, err
}
