package batch

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"spoor2/reports/manifest"
)

// load reads what is known of the folder: what the manifests of other months and
// other shares say of it, and then what this one says.
func (k *Keeper) load() error {
	k.known = map[string][]version{}
	k.lists, k.listed = map[manifest.Shard]string{}, map[string]string{}
	names, err := k.Folder.List(".")
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	for _, name := range k.others(names) {
		if _, err := k.manifests(name); err != nil {
			return err
		}
	}
	last, err := k.manifests(k.Name)
	if err != nil {
		return err
	}
	return k.remember(last)
}

// share is the share that the manifest is of.
func (k *Keeper) share() manifest.Shard {
	s, _ := manifest.ParseFileName(k.Name)
	return s
}

// others are the manifests in the folder that may speak of the documents of this
// run: all but those of the other shares of as many, which have other cases.
func (k *Keeper) others(names []string) []string {
	var all []string
	for _, name := range names {
		if rest, ok := strings.CutPrefix(name, ".spoor2"); ok {
			name = "manifest" + rest + ".json" // its run may have been broken off
		}
		s, ok := manifest.ParseFileName(name)
		apart := s.Count > 0 && s.Count == k.share().Count && s != k.share()
		if ok && !apart && name != k.Name && !slices.Contains(all, name) {
			all = append(all, name)
		}
	}
	slices.Sort(all)
	return all
}

// manifests reads a manifest, the one that its run put aside and did not replace,
// and the notes of that run. It gives the bytes of the last that is whole.
func (k *Keeper) manifests(of string) (last []byte, err error) {
	work, on := WorkFolder(of), ""
	for _, name := range []string{path.Join(work, asideName), of} {
		data, err := k.Folder.ReadFile(name)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, err
		}
		m, err := manifest.Decode(data)
		if err != nil {
			return nil, fmt.Errorf("%s: %w; zet het bestand weg, of kies een andere map", name, err)
		}
		share, _ := manifest.ParseFileName(of)
		k.list(m, share, manifest.Kept(of))
		last, on = data, m.Date
	}
	data, err := k.Folder.ReadFile(path.Join(work, journalName))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	for line := range bytes.Lines(data) {
		var d manifest.Document
		if json.Unmarshal(line, &d) == nil { // the last line may be half
			k.know([]manifest.Document{d}, on)
		}
	}
	return last, nil
}

// remember has the manifest of another month kept, by which one can still tell
// what was made then.
func (k *Keeper) remember(last []byte) error {
	if last == nil {
		return nil
	}
	m, err := manifest.Decode(last)
	if err != nil || m.Month == "" || m.Month == k.About.Month {
		return err
	}
	k.month, k.monthly = last, k.share().MonthName(m.Month)
	return nil
}
