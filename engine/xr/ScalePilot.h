#pragma once

namespace rekindle::xr {

// Chooses how large a part of the eyes' pictures is drawn, so that the graphics device is done in time: a picture that is a
// little less sharp is better than one that comes late. In few steps, each a good while apart on the way up. Knows no runtime.
class ScalePilot {
  public:
    // Of the pictures' width and height, at least: with fewer pixels nothing can be read any more.
    static constexpr float least = 0.6f;

    // The device took so many seconds for a picture, of a period of so many.
    void learn(double seconds, double period);

    // Of width and height: least to 1.
    float scale() const;
    // It can still go down: whoever is too slow need not be shown more seldom.
    bool canSink() const;

  private:
    void step(int by);

    int step_ = 0;        // below full size
    int calm_ = 0;        // pictures since the last step that would all have left room for a larger one
    int patience_ = 0;    // of those that are wanted before it goes up; 0: as at first
    int sinceRise_ = -1;  // pictures since it last went up; -1: it never did
    double sum_ = 0;      // of the pictures since the last look
    double longest_ = 0;
    int count_ = 0;
};

}  // namespace rekindle::xr
