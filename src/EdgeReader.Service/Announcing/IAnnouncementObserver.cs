namespace EdgeReader.Service.Announcing;

/// <summary>Is told of announcements: a journal, a terminal, a scoreboard.</summary>
public interface IAnnouncementObserver
{
    /// <summary>Speech and vibration begin now.</summary>
    void Begun(Announcement announcement);

    /// <summary>The vibration has ended, or was replaced by another announcement's.</summary>
    void Ended(Announcement announcement);
}
