#pragma once

namespace rekindle::visit {

// Closes the edge of what is seen while one is moved, and covers all of it for a moment when one is put elsewhere: moving without
// walking makes many people sick, less so through a smaller window. (Fernandes and Feiner, "Combating VR sickness through subtle
// dynamic field-of-view modification", 2016.)
class Veil {
  public:
    // One is put elsewhere now: the picture comes out of the dark.
    void blink() { dark_ = 1; }
    // One was turned at once.
    void turned() { edge_ = 1; }
    // Goes on for that long while one is moved at that speed, metres a second.
    void advance(float seconds, float speed = 0);

    float edge() const { return edge_; }  // 0 open to 1, as narrow as it gets
    float dark() const { return dark_; }  // 0 the picture to 1 black

  private:
    float edge_ = 0;
    float dark_ = 0;
};

}  // namespace rekindle::visit
